import { useState } from 'react';
import { post } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Sends commands to a world and keeps what came of the latest. */
export interface OfficeCommand {
  /** What is told about the latest command that was done. */
  readonly done: string | undefined;
  readonly error: Error | undefined;
  /** Sends a command; whether it was done. */
  readonly send: (path: string, body: object, done: string) => Promise<boolean>;
}

/** Commands for the world of a page, each told of once it is done. */
export function useOffice(world: string): OfficeCommand {
  const { t } = useSpeech();
  const [done, setDone] = useState<string>();
  const [error, setError] = useState<Error>();
  const send: OfficeCommand['send'] = async (path, body, told) => {
    try {
      await post(`/worlds/${world}${path}`, body);
      setDone(told);
      setError(undefined);
      return true;
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(t('error.unreachable')));
      setDone(undefined);
      return false;
    }
  };
  return { done, error, send };
}
