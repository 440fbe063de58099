import { post } from './http.ts';
import type { Driver, Role, WorldView } from './types.ts';

/** What one can do with a scenario. */
export const starts = ['replay', 'practise', 'open'] as const;

/** One of {@link starts}. */
export type Start = (typeof starts)[number];

/** Seats that a trainee takes: the trader's and those of the officers who decide. */
const practised = [
  'declarant',
  'review',
  'inspection',
  'disposal',
] as const satisfies readonly Role[];

/** Makes a world of a scenario, and answers the address that shows it; a replay is shown from event `at` on. */
export async function openScenario(scenario: string, start: Start, at = 1): Promise<string> {
  const drivers = Object.fromEntries(practised.map((role): [Role, Driver] => [role, 'seat']));
  const { id } = await post<WorldView>('/worlds', {
    scenario,
    ...(start === 'practise' && { drivers }),
  });
  if (start === 'practise') return `/worlds/${id}?seat=declarant`;
  if (start === 'open') return `/worlds/${id}?`;
  await post(`/worlds/${id}/clock`, { end: true });
  return `/worlds/${id}?at=${at}&play=1`;
}
