import { expect, test } from '@jest/globals';
import { Stream } from '../../engine/random.ts';
import { compileFlows } from '../../workflows/flows.ts';
import { actorRuntime, tableRuntime } from '../../workflows/runtime.ts';

const tables = compileFlows();

test.each([...tables.entries()])(
  'flow %#: a table and real actors agree on every step of 200 random walks, possible or not',
  (flow, table) => {
    const stream = new Stream(7, flow, 0);
    const actors = actorRuntime(tables);
    const lookUp = tableRuntime(tables);
    for (let entity = 0; entity < 200; entity++) {
      let configuration = lookUp.start(flow, entity);
      expect(actors.start(flow, entity)).toBe(configuration);
      for (let step = 0; step < 60; step++) {
        const event = stream.integer(table.events.length);
        const next = lookUp.step(flow, entity, configuration, event);
        expect(actors.step(flow, entity, configuration, event)).toBe(next);
        if (next >= 0) configuration = next;
      }
      actors.end(flow, entity);
    }
  },
);
