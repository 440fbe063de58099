/** What a key may do: look; send messages and act for traders; act for customs and other offices; manage everything. */
export const scopes = ['read', 'send', 'officer', 'admin'] as const;

/** One thing that a key may do. */
export type Scope = (typeof scopes)[number];

/** Who makes a request. */
export interface Principal {
  /** Id of the key; empty on a server without keys. */
  readonly key: string;
  /** Whose worlds are within reach. */
  readonly owner: string;
  readonly scopes: readonly Scope[];
  /** Most requests a second; 0 = no limit. */
  readonly rate: number;
  /** Most worlds of the owner; 0 = no limit. */
  readonly worlds: number;
}

/** The one user of a server without keys. */
export const localUser: Principal = {
  key: '',
  owner: 'local',
  scopes,
  rate: 0,
  worlds: 0,
};

/** Whoever asks for what needs no key. */
export const nobody: Principal = { ...localUser, owner: '', scopes: [] };

/** Whether somebody may do something; `admin` may do everything. */
export function may({ scopes: held }: Principal, scope: Scope): boolean {
  return held.includes(scope) || held.includes('admin');
}

/** Whether a world of this owner is within somebody's reach. */
export function reaches(who: Principal, owner: string): boolean {
  return who.owner === owner || may(who, 'admin');
}
