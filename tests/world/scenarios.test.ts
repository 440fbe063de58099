import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RuntimeName } from '../../workflows/runtime.ts';
import type { LiveWorld } from '../../world/live.ts';
import type { TraceEvent } from '../../world/trace.ts';
import { linesOf, openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const tracesFolder = join(import.meta.dirname, '..', 'traces');

function replayed(id: string, runtime: RuntimeName): LiveWorld {
  const live = openWorld(library, id, { runtime });
  live.runToEnd();
  return live;
}

/** Whether an event is a message that came as text, not as the facts of a shipment of the traffic. */
const isAcceptedText = ({ data }: TraceEvent): boolean =>
  'verdict' in data && data.verdict === 'accepted' && 'format' in data && data.format !== 'facts';

/** Different values in order. */
const distinct = (values: Iterable<string>): string[] => [...new Set(values)].toSorted();

test('the scenarios cover road, rail, air and sea, both directions and all three procedures', () => {
  const scenarios = [...library.scenarios.values()].map(({ scenario }) => scenario);
  expect(distinct(scenarios.map(({ port }) => library.ports.get(port)?.transport ?? port))).toEqual(
    ['air', 'rail', 'road', 'sea'],
  );
  expect(distinct(scenarios.map(({ direction }) => direction))).toEqual(['export', 'import']);
  expect(distinct(scenarios.map(({ procedure }) => procedure))).toEqual([
    'advance',
    'one-step',
    'two-step',
  ]);
});

describe.each([...library.scenarios.keys()])('scenario %s', (id) => {
  const { scenario } = scenarioOf(library, id);
  const live = replayed(id, 'table');

  test('comes to everything it expects', () => {
    expect(live.check().filter(({ ok }) => !ok)).toEqual([]);
  });

  test('sees every step of its script done, or refused as it says', () => {
    const received = live.trace.filter(isAcceptedText);
    expect(received).toHaveLength(
      scenario.steps.filter(({ send, refused }) => send && !refused).length,
    );
    for (const { by, act, refused } of scenario.steps) {
      if (!act || refused) continue;
      const { entity, event } = act;
      const done = { role: by, entity, kind: 'decision', name: event };
      expect(live.trace).toContainEqual(expect.objectContaining(done));
    }
    const refusals = live.trace.filter(({ name }) => name === 'step-refused');
    expect(refusals.map(({ data }) => data)).toEqual(
      scenario.steps.flatMap(({ id: step, refused }) =>
        refused ? [{ step, problems: refused }] : [],
      ),
    );
  });

  test('leaves no decision that came too late', () => {
    expect(live.world.moot).toBe(0);
  });

  test('gives the same trace with actors as with the step table', () => {
    expect(linesOf(replayed(id, 'actors'))).toEqual(linesOf(live));
  });

  // The log of traffic is long and says little to a reader; its bytes are held by the two runtimes above.
  if (scenario.traffic) return;

  test('gives the recorded trace', () => {
    const recorded = readFileSync(join(tracesFolder, `${id}.jsonl`), 'utf8');
    expect(`${linesOf(live).join('\n')}\n`).toBe(recorded);
  });
});
