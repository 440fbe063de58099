import type { ConformanceReport } from '../schemas/types.ts';
import { receiptsOnEvents } from './declaration-courses.ts';
import type { Occasion } from './judges.ts';
import { requirements, type Requirement } from './requirements.ts';
import type { Walk } from './walk.ts';

type Verdict = ConformanceReport['requirements'][number];
type Evidence = Verdict['evidence'][number];

/** Receipts that a declarant can get on the courses: one for each event, and those of release. */
const receipts = [...new Set([...Object.values(receiptsOnEvents), 'P', 'K'])].toSorted();

/** Most places that are shown of one broken requirement. */
const mostEvidence = 20;

/** What is said about a client after its walks; the same walks give the same report. */
export function reportOn(
  client: string,
  { walks, wanted }: { readonly walks: readonly Walk[]; readonly wanted: readonly string[] },
): ConformanceReport {
  const verdicts = requirements.map((requirement) => verdictOn(requirement, walks));
  const passed = new Set(
    walks.flatMap(({ path, walked }) => path.steps.slice(0, walked).map(({ name }) => name)),
  );
  const told = new Set(
    walks.flatMap(({ messages }) =>
      messages.flatMap(({ type, direction, code = '' }) =>
        type === 'receipt' && direction === 'out' ? [code] : [],
      ),
    ),
  );
  return {
    client,
    passed: verdicts.every(({ verdict }) => verdict === 'met'),
    requirements: verdicts,
    transitions: coverage(wanted, passed),
    receipts: coverage(receipts, told),
    paths: walks.map(({ path, walked }) => ({
      id: path.id,
      course: path.course.id,
      text: path.course.text,
      events: path.steps.map(({ event }) => event),
      walked,
    })),
  };
}

function verdictOn({ id, text, citation, judge }: Requirement, walks: readonly Walk[]): Verdict {
  const occasions = walks.flatMap((walk) => judge(walk).map((each) => ({ walk, ...each })));
  const broken = occasions.filter(({ ok }) => !ok);
  const verdict = broken.length > 0 ? 'broken' : occasions.length > 0 ? 'met' : 'not-reached';
  const evidence = broken.slice(0, mostEvidence).map((each) => evidenceOf(each.walk, each));
  return { id, text, citation, verdict, occasions: occasions.length, evidence };
}

function evidenceOf({ path, trace }: Walk, { step, seq, found }: Occasion): Evidence {
  const event = step === undefined ? undefined : path.steps[step]?.event;
  const at = trace.find((each) => each.seq === seq)?.at;
  return {
    path: path.id,
    ...(step !== undefined && { step: step + 1 }),
    ...(event !== undefined && { event }),
    ...(seq !== undefined && { seq }),
    ...(at !== undefined && { at }),
    found,
  };
}

function coverage(
  wanted: readonly string[],
  seen: ReadonlySet<string>,
): ConformanceReport['transitions'] {
  return {
    covered: wanted.filter((name) => seen.has(name)),
    missing: wanted.filter((name) => !seen.has(name)),
  };
}
