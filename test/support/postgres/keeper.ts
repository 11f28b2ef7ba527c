import { spawn } from "node:child_process";

/** Outlives this process by a moment, to end what this process started. */
export interface Keeper {
  /** Names the process that runs now; `undefined`: none. */
  watch(pid: number | undefined): void;
  /** The folder is removed by the caller, and nothing is left to watch. */
  dismiss(): void;
}

// Reads process ids, one a line, until the pipe ends; that is when the process that wrote them is gone, however it
// went. Signal handlers would miss SIGKILL and a crash.
const script = `
trap '' INT TERM HUP
pid=
while read -r line; do pid=$line; done
case $pid in dismissed) exit ;; esac
if [ -n "$pid" ]; then
  kill -QUIT "$pid"
  tries=0
  while [ -e "$1/data/postmaster.pid" ] && [ $tries -lt 100 ]; do sleep 0.05; tries=$((tries + 1)); done
fi
umount "$1/data" 2>/dev/null
rm -rf -- "$1"
`;

/** Starts a small process that ends the watched one and removes the folder once this process is gone. */
export function startKeeper(folder: string): Keeper {
  const child = spawn("/bin/sh", ["-c", script, "keeper", folder], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  const pipe = child.stdin;
  // An unwritten line would be lost if this process were killed right after; a pipe takes these few bytes at once.
  pipe.on("error", () => undefined);
  if ("unref" in pipe && typeof pipe.unref === "function") pipe.unref();
  return {
    watch: (pid) => void pipe.write(`${pid ?? ""}\n`),
    dismiss: () => void pipe.end("dismissed\n"),
  };
}
