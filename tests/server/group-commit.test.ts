import { expect, test } from '@jest/globals';
import { GroupCommit } from '../../server/store/group-commit.ts';

test('changes that come together are made in one round of the event loop each, and written as one group', async () => {
  const groups: (readonly string[])[] = [];
  const commits = new GroupCommit<string>({
    write: async (units) => void groups.push(units),
    lost: () => undefined,
  });
  let round = 0;
  let next = setImmediate(function count() {
    round += 1;
    next = setImmediate(count);
  });
  const rounds: number[] = [];
  const change = async (name: string): Promise<void> => {
    await commits.turn();
    rounds.push(round);
    await commits.add(name);
  };
  await Promise.all(['first', 'second', 'third'].map(change));
  clearImmediate(next);
  expect(groups).toEqual([['first', 'second', 'third']]);
  expect(new Set(rounds).size).toBe(3);
});
