/** What the coordinators are told of escalation: nobody above a role could be told, or a superior has excused a question. */

export type ReminderNotice =
  | {
      kind: 'no-superior';
      roundId: string;
      roundName: string;
      closesOn: string;
      rows: { questionId: string; tunnus: string; measure: string; role: string; official: string }[];
    }
  | {
      kind: 'question-excused';
      questionId: string;
      tunnus: string;
      measure: string;
      role: string;
      /** Who was asked, and who says that no answer is needed. */
      official: string;
      by: string;
      reason: string;
    };
