import type { Text } from '../../schemas/types.ts';
import type { Agencies, Connector } from './agencies.ts';
import { agencyIds, agencyNames, type AgencyId, type QuestionId } from './questions.ts';

/** An agency that is asked outside, and what it has not answered. Its address is not shown: it may hold a secret. */
export interface AgencyView {
  readonly agency: AgencyId;
  readonly text: Text;
  readonly otherwise: Connector['otherwise'];
  readonly open: readonly {
    readonly number: number;
    readonly question: QuestionId;
    readonly entity: string;
    readonly failures: number;
  }[];
}

/** The agencies of a world that are outside. */
export function agencyViews({ connectors, open }: Agencies): AgencyView[] {
  return agencyIds.flatMap((agency) => {
    const connector = connectors[agency];
    if (!connector) return [];
    const { otherwise } = connector;
    const own = open.filter((each) => each.agency === agency);
    return [
      {
        agency,
        text: agencyNames[agency],
        otherwise,
        open: own.map(({ enquiry: { number, entity }, question, failures }) => {
          return { number, question, entity, failures };
        }),
      },
    ];
  });
}
