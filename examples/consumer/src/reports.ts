/** The app's other API: one of its own, which takes the same keys. */
export async function totalOf(report: string, secret: string): Promise<number> {
  const response = await fetch(`https://api.example.com/reports/${report}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!response.ok) throw new Error(`The report answers ${response.status}.`);
  const { total } = (await response.json()) as { total: number };
  return total;
}
