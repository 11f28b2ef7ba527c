/** What PostgreSQL takes from the environment: nothing of this process, so that no PGDATA or PGPORT gets in. */
export const environment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" };
