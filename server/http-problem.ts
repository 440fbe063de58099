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
  readonly problems?: readonly Problem[];
  readonly cause?: unknown;
}

const typeBase = 'https://tongguan.example/problems/';

/** Ends a request with a problem document; thrown by handlers, caught by the one error handler. */
export class HttpProblem extends Error {
  readonly document: ProblemDocument;

  constructor(code: HttpProblemCode, { got, problems, cause }: HttpProblemCase = {}) {
    const { status, title } = httpProblems[code];
    const message = {
      zh: got === undefined ? `${title.zh}。` : `${title.zh}：“${got}”。`,
      en: got === undefined ? `${title.en}.` : `${title.en}: "${got}".`,
    };
    super(message.en, { cause });
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

/** The problem as a reply, for a handler that must not throw because something has happened. */
export function problemReply({ document }: HttpProblem): Reply {
  return {
    status: document.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify(document),
  };
}
