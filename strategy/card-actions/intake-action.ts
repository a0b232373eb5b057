/** What cards send back about files dropped to the bot. Ids only; rights and state come from the store. */

export type IntakeAction =
  /**
   * `seen`: the draft's version when the card was drawn, and `fingerprint` what it said would change, so that nothing is
   * taken into use that was not shown.
   */
  { verb: 'take-in'; draftId: string; seen: number; fingerprint: string } | { verb: 'leave-draft'; draftId: string };
