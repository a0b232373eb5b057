/** What changed between two lists of who is asked how many questions: what a coordinator has seen, and what is there now. */

export interface ListChanges {
  /** On the list now, not before. */
  added: { name: string; questions: number }[];
  /** On the list before, not now. */
  gone: { name: string; questions: number }[];
  changed: { name: string; from: number; to: number }[];
  /** Everybody gets as many questions as before, but not the same ones. */
  otherMeasures?: true;
  /** Something changed, but the list before was too long to be kept. */
  unnamed?: true;
}

/** Questions by who is asked. */
export type AskedList = Readonly<Record<string, number>>;

/** @param nameOf the name of whom a key stands for; empty when unknown */
export function compareLists(before: AskedList, now: AskedList, nameOf: (key: string) => string): ListChanges {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .map((key) => ({ name: nameOf(key), was: before[key] ?? 0, is: now[key] ?? 0 }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fi'));
  return {
    added: keys.filter(({ was, is }) => was === 0 && is > 0).map(({ name, is }) => ({ name, questions: is })),
    gone: keys.filter(({ was, is }) => was > 0 && is === 0).map(({ name, was }) => ({ name, questions: was })),
    changed: keys
      .filter(({ was, is }) => was > 0 && is > 0 && was !== is)
      .map(({ name, was, is }) => ({ name, from: was, to: is })),
  };
}

export function isUnchanged({ added, gone, changed, otherMeasures, unnamed }: ListChanges): boolean {
  return added.length + gone.length + changed.length === 0 && !otherMeasures && !unnamed;
}

/** How many questions each is asked. */
export function askedListOf(questions: readonly { officialId: string }[]): Record<string, number> {
  const list: Record<string, number> = {};
  for (const { officialId } of questions) list[officialId] = (list[officialId] ?? 0) + 1;
  return list;
}
