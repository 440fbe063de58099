import { deskIds, isDesk, type DeskId } from '../../workflows/desks.ts';
import type { LiveWorld } from '../../world/live.ts';
import { decideAt } from '../../world/office/decide.ts';
import { deskSummaries, deskWork } from '../../world/office/work.ts';
import { unknownName } from '../refusals.ts';
import type { Office } from './office.ts';

/** The office of a world in this process. Refuses a desk that it has not. */
export function scenarioOffice(live: LiveWorld): Office {
  return {
    desks: async () => deskSummaries(live),
    work: async (desk) => deskWork(live, knownDesk(desk)),
    decide: async (order) => {
      const { refused, seq, problems } = decideAt(live, { ...order, desk: knownDesk(order.desk) });
      return refused ? { problems } : { seq };
    },
  };
}

function knownDesk(name: string): DeskId {
  if (isDesk(name)) return name;
  throw unknownName({ kind: { zh: '岗位', en: 'desk' }, name, known: deskIds });
}
