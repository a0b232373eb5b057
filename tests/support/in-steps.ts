/** Tests that are steps of one journey. */

/** @returns `it` for the steps of a journey, one after another as for a person; after one has failed the next ones fail at once */
export function inSteps(): (name: string, act: () => Promise<void>) => void {
  let isBrokenOff = false;
  return (name, act) =>
    it(name, async () => {
      if (isBrokenOff) throw new Error('an earlier step of this journey failed');
      isBrokenOff = true;
      await act();
      isBrokenOff = false;
    });
}
