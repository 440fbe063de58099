import { createActor, type AnyActor, type AnyStateMachine } from 'xstate';
import { machineOf } from './machine.ts';
import { valueKey, type StepTable } from './step-table.ts';

/**
 * Moves entities through their flows. Both runtimes answer with the numbers of the step table,
 * so that a world cannot tell which one it runs on.
 */
export interface Runtime {
  /** The configuration in which an entity of this flow begins. */
  start(flow: number, entity: number): number;
  /** The configuration after the event, or -1 where it is not possible. */
  step(flow: number, entity: number, configuration: number, event: number): number;
  /** Forgets an entity whose flow has ended, so that its slot can be used again. */
  end(flow: number, entity: number): void;
}

/** Name of a runtime. */
export type RuntimeName = 'table' | 'actors';

/** Steps by look-up in the tables. */
export function tableRuntime(tables: readonly StepTable[]): Runtime {
  const nexts = tables.map((table) => table.next);
  const widths = tables.map((table) => table.events.length);
  return {
    start: () => 0,
    step: (flow, _entity, configuration, event) =>
      (nexts[flow] as Int16Array)[configuration * (widths[flow] as number) + event] as number,
    end: () => undefined,
  };
}

/** Steps by one real XState actor per entity; the tables only translate its state value to a number. */
export function actorRuntime(tables: readonly StepTable[]): Runtime {
  const machines = tables.map((table) => machineOf(table.flow));
  const actors = tables.map(() => new Map<number, AnyActor>());
  const configurationOf = (flow: number, actor: AnyActor): number => {
    const found = tables[flow]?.configurationByValue.get(valueKey(actor.getSnapshot().value));
    if (found === undefined) throw new Error('An actor reached a configuration outside its table.');
    return found;
  };
  return {
    start(flow, entity) {
      const actor = createActor(machines[flow] as AnyStateMachine).start();
      actors[flow]?.set(entity, actor);
      return configurationOf(flow, actor);
    },
    step(flow, entity, _configuration, event) {
      const actor = actors[flow]?.get(entity);
      const type = tables[flow]?.events[event];
      if (!actor || type === undefined) throw new Error(`No actor for entity "${entity}".`);
      const snapshot = actor.getSnapshot();
      if (snapshot.status !== 'active' || !snapshot.can({ type })) return -1;
      actor.send({ type });
      return configurationOf(flow, actor);
    },
    end(flow, entity) {
      actors[flow]?.get(entity)?.stop();
      actors[flow]?.delete(entity);
    },
  };
}
