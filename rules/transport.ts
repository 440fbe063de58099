/** Modes of transport that cross the border, list transport-mode of goods declarations. */
export const mode = { sea: '2', rail: '3', road: '4', air: '5' } as const;

/** The transport of manifests in words, by mode of goods declarations. */
export const transportByMode: Readonly<Record<string, string>> = {
  [mode.sea]: 'sea',
  [mode.rail]: 'rail',
  [mode.road]: 'road',
  [mode.air]: 'air',
};

/**
 * Offices that stand at a border crossing of one kind, by their names in the list customs-district: railway, road and airport
 * offices of the districts Manzhouli (06), Hohhot (07), Zhengzhou (46) and Kunming (86).
 */
export const transportByOffice: Readonly<Record<string, string>> = {
  '0609': 'rail',
  '0611': 'air',
  '0702': 'rail',
  '0705': 'road',
  '0711': 'air',
  '0719': 'road',
  '4604': 'air',
  '4606': 'rail',
  '8620': 'air',
};

/** Domestic ports that are a railway station, a road crossing or an airport, by their names in the list entry-port. */
export const transportByPort: Readonly<Record<string, string>> = {
  '150002': 'air',
  '150004': 'air',
  '150101': 'air',
  '150102': 'rail',
  '150201': 'rail',
  '150202': 'road',
  '150301': 'air',
  '410003': 'air',
  '410004': 'rail',
  '410101': 'air',
  '530501': 'rail',
  '530602': 'air',
  '531201': 'air',
  '531301': 'air',
};
