/** Reads JSON. Rejects where the answer is no success. */
export const get = <T>(address: string): Promise<T> => ask<T>(address, { method: 'GET' });

/** Sends JSON and reads the answer. Rejects where it is no success. */
export const post = <T>(address: string, body: object): Promise<T> =>
  ask<T>(address, { method: 'POST', body: JSON.stringify(body) });

const most = 3;

async function ask<T>(address: string, request: RequestInit, tried = 1): Promise<T> {
  const answer = await fetch(address, request).catch((error: unknown) => {
    // A connection kept from before may have ended meanwhile.
    if (tried < most) return undefined;
    throw error;
  });
  if (!answer) return ask(address, request, tried + 1);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}
