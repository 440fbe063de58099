import { flows } from '../workflows/flows.ts';
import { compileFlow, type StepTable } from '../workflows/step-table.ts';
import { courseGraph, transitionsOn, type Course, type Step } from './course.ts';
import { beyond, declarationCourses, receiptsOnEvents } from './declaration-courses.ts';
import { tour } from './tour.ts';

/** A way through a flow along which a client is led. */
export interface Path {
  /** `P1` and so on, in the order of the courses. */
  readonly id: string;
  readonly course: Course;
  readonly steps: readonly Step[];
}

/** Names of the transitions that a declarant causes or is told of. */
export function visibleTransitions(table: StepTable): string[] {
  const events = Object.entries(table.flow.events);
  const caused = events.filter(([, { by }]) => by === 'declarant').map(([event]) => event);
  const lapsing = declarationCourses.flatMap((course) => course.lapsing);
  const visible = new Set([...caused, ...Object.keys(receiptsOnEvents), ...lapsing]);
  return transitionsOn(table, visible).filter((name) => !beyond.has(name));
}

/** Paths that together pass every visible transition of a one-step declaration; what one course cannot show, the next does. */
export function conformancePaths(): { readonly paths: Path[]; readonly wanted: string[] } {
  const table = compileFlow(flows.declaration);
  const wanted = visibleTransitions(table);
  const open = new Set(wanted);
  const paths: Path[] = [];
  for (const course of declarationCourses) {
    for (const steps of tour(courseGraph(table, course), open)) {
      paths.push({ id: `P${paths.length + 1}`, course, steps });
      for (const { name } of steps) open.delete(name);
    }
  }
  return { paths, wanted };
}
