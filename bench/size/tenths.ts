/** Says how far it is, whenever another tenth is done. @param what What is done: "of the entries written". */
export function reportTenths(
  whole: number,
  what: string,
  report: (text: string) => void,
): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done / whole) * 10);
    if (tenth <= told) return;
    told = tenth;
    report(`${tenth * 10} % ${what}`);
  };
}
