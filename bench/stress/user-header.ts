/** Names the organization of the user who is signed in: good enough where nobody else can reach the server. */
export const USER_HEADER = "x-organization";
