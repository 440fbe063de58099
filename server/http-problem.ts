import type { Problem, Text } from '../schemas/types.ts';
import type { Reply } from './reply.ts';
import { httpProblems, type HttpProblemCode } from './http-problems.ts';

/** An RFC 9457 problem document, with both languages and the located problems behind it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: HttpProblemCode;
  readonly message: Text;
  readonly problems?: readonly Problem[];
}

/** What is known of one case. */
export interface HttpProblemCase {
  /** The value that was wrong, for the sentence. */
  readonly got?: string;
  /** What would have been right, for the sentence. */
  readonly expected?: string;
  readonly problems?: readonly Problem[];
  readonly cause?: unknown;
  /** Headers of the answer, beside its type. */
  readonly headers?: Readonly<Record<string, string>>;
}

const typeBase = 'https://tongguan.example/problems/';

/** Ends a request with a problem document; thrown by handlers, caught by the one error handler. */
export class HttpProblem extends Error {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: HttpProblemCode, found: HttpProblemCase = {}) {
    const { problems, cause, headers = {} } = found;
    const { status, title } = httpProblems[code];
    const message = sentence(title, found);
    super(message.en, { cause });
    this.headers = headers;
    const detail = problems?.[0]?.message.en ?? message.en;
    this.document = {
      type: `${typeBase}${code}`,
      title: title.en,
      status,
      detail,
      code,
      message,
      ...(problems && { problems }),
    };
  }
}

function sentence({ zh, en }: Text, { got, expected }: HttpProblemCase): Text {
  const [gotZh, gotEn] = got === undefined ? ['', ''] : [`：“${got}”`, `: "${got}"`];
  const [wantedZh, wantedEn] =
    expected === undefined ? ['', ''] : [`；应为“${expected}”`, `; expected "${expected}"`];
  return { zh: `${zh}${gotZh}${wantedZh}。`, en: `${en}${gotEn}${wantedEn}.` };
}

/** The problem as a reply, for a handler that must not throw because something has happened. */
export function problemReply({ document, headers }: HttpProblem): Reply {
  return {
    status: document.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
    body: JSON.stringify(document),
  };
}
