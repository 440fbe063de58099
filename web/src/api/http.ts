import type { Problem, Text } from './types.ts';

const base = '/api/v1';

/** An answer of the server that is not a success, with what it said about it. */
export class HttpError extends Error {
  readonly status: number;
  /** What went wrong, in both languages. */
  readonly text: Text;
  readonly problems: readonly Problem[];

  constructor(status: number, text: Text, problems: readonly Problem[]) {
    super(text.en);
    this.status = status;
    this.text = text;
    this.problems = problems;
  }
}

interface ProblemDocument {
  readonly title?: string;
  readonly detail?: string;
  readonly message?: Text;
  readonly problems?: readonly Problem[];
}

async function errorOf(response: Response): Promise<HttpError> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const document = isProblem ? ((await response.json()) as ProblemDocument) : {};
  const line = document.detail ?? document.title ?? `HTTP ${response.status}`;
  return new HttpError(
    response.status,
    document.message ?? { zh: line, en: line },
    document.problems ?? [],
  );
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw await errorOf(response);
  // Types of answers are the contract of the API; the server validates what it sends.
  return (await response.json()) as T;
}

/** Reads a resource. Throws {@link HttpError} where the server refuses. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(await fetch(base + path, { ...(signal && { signal }) }));
}

/** Sends JSON and reads the answer. Throws {@link HttpError} where the server refuses. */
export async function post<T>(path: string, body: object = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answerOf<T>(
    await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

/** Deletes a resource. Throws {@link HttpError} where the server refuses. */
export async function remove(path: string): Promise<void> {
  const response = await fetch(base + path, { method: 'DELETE' });
  if (!response.ok) throw await errorOf(response);
}

/**
 * Sends the text of a message as it is. A refused message (422) is an answer like any other: its problems are what
 * one wants to see.
 */
export async function postText<T>(path: string, text: string): Promise<T> {
  const response = await sendText(path, text);
  const refused = response.status === 422;
  if (!response.ok && !refused) throw await errorOf(response);
  return (await response.json()) as T;
}

/** Sends the text of a message to a tool and reads its JSON answer. Throws {@link HttpError} where it refuses. */
export async function askTool<T>(path: string, text: string): Promise<T> {
  return answerOf<T>(await sendText(path, text));
}

/** Sends a file as it is to a tool and reads its JSON answer. Throws {@link HttpError} where it refuses. */
export async function askAboutFile<T>(path: string, body: Blob): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  return answerOf<T>(await fetch(base + path, { method: 'POST', headers, body }));
}

/** Sends the text of a message to a tool that answers with text. Throws {@link HttpError} where it refuses. */
export async function askForText(path: string, text: string, accept = '*/*'): Promise<string> {
  const response = await sendText(path, text, accept);
  if (!response.ok) throw await errorOf(response);
  return response.text();
}

/** A text leaves the page in UTF-8, whatever its file was written in, and must say so. */
function sendText(path: string, text: string, accept = 'application/json'): Promise<Response> {
  const body = text.replace(/^(\uFEFF?\s*<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8');
  const headers = { 'content-type': contentTypeOf(text), accept };
  return fetch(base + path, { method: 'POST', headers, body });
}

/** The answer to a request of the API, whatever its status; JSON is laid out. */
export interface Exchange {
  readonly status: number;
  readonly media: string;
  readonly text: string;
}

/** A request of the API. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the base, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request as it is. */
export async function exchange({ path, body, ...rest }: ApiRequest): Promise<Exchange> {
  const headers = {
    ...(body !== undefined && { 'content-type': contentTypeOf(body) }),
    ...rest.headers,
  };
  const sent = { method: rest.method, headers, ...(body !== undefined && { body }) };
  const response = await fetch(base + path, sent);
  const [media = ''] = (response.headers.get('content-type') ?? '').split(';');
  const text = await response.text();
  const isJson = media.endsWith('json') && text !== '';
  return {
    status: response.status,
    media,
    text: isJson ? JSON.stringify(JSON.parse(text), undefined, 2) : text,
  };
}

function contentTypeOf(text: string): string {
  const first = text.trimStart().slice(0, 1);
  if (first === '<') return 'application/xml';
  return first === '{' ? 'application/json' : 'application/octet-stream';
}

/** Address of the live log of a world. */
export function eventsUrl(world: string): string {
  return `${base}/worlds/${world}/events`;
}

/** Address of a resource of the API, for links to data. */
export function dataUrl(path: string): string {
  return base + path;
}
