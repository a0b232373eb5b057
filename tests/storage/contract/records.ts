/** What every engine owes to records with much in them: what a coordinator's acts leave behind comes back as it was. */

import type { ListChanges } from '../../../strategy/list-changes';
import type { Store } from '../../../strategy/ports/store';
import { anAct } from '../../support/an-act';
import { aDelivery, anOfficial, aQuestion, aRound } from '../../support/builders';

const AT = '2022-08-22T06:00:00.000Z';

export function describeRecords(store: () => Store): void {
  describe('what is steered', () => {
    it('keeps a round with its scope, its maker and the list that was confirmed', async () => {
      const round = aRound({
        name: '2022-X1',
        scope: { of: 'measures', tunnukset: ['1.2.3', '$set', 'a/b'] },
        madeBy: 'koordinaattori',
        confirmedList: { '6f9619ff-8b86-4d01-b42d-00cf4fc964ff': 12, koordinaattori: 1 },
        notAsked: [{ tunnus: '1.2', reason: 'not-in-season' }],
        missingRoles: [{ tunnus: 'M1', roleId: 'kemi/puutarhuri', reason: 'no-address' }],
      });
      await store().rounds.add(round);
      expect(await store().rounds.get(round.id)).toEqual(round);
      expect(await store().rounds.save({ ...round, confirmedList: {} })).toBe('saved');
      expect(await store().rounds.ofPlan(round.planId)).toEqual([{ ...round, confirmedList: {}, version: 2 }]);
    });

    it('keeps a question with its notes, its excuse and whom its silence was told to', async () => {
      const question = aQuestion({
        sharedId: 'kemi/2022-H1/M1',
        settled: [{ disputedAt: AT, at: AT, by: 'koordinaattori', how: 'returned', words: 'Kuuluu.' }],
        handOvers: [{ at: AT, fromOfficialId: 'a', toOfficialId: 'b', by: 'clock', awayUntilOn: '2022-08-26' }],
        excuse: { at: AT, by: 'koordinaattori', reason: 'Selviää "vasta" syksyllä.' },
        notes: [{ at: AT, officialId: 'b', roleId: 'kemi/b', words: '$set: { "a.b": 1 }' }],
        escalations: [{ level: 'coordinators', at: AT, toOfficialId: null }],
      });
      await store().questions.add(question);
      expect(await store().questions.ofRound(question.roundId)).toEqual([question]);
    });

    it('keeps a person with wishes, absences and who named them', async () => {
      const official = anOfficial({
        wishes: { language: 'sv', weekday: null, lessOften: true },
        absences: [{ fromOn: '2022-08-22', untilOn: '2022-08-26' }],
        coordinator: { namedBy: 'configuration', isDeputy: true },
      });
      await store().officials.add(official);
      expect(await store().officials.get(official.id)).toEqual(official);
    });

    it('keeps a board with what changed on the list, and when it was touched and edited', async () => {
      const changes: ListChanges = {
        added: [{ name: 'Päällikkö', questions: 2 }],
        gone: [],
        changed: [{ name: 'Johtaja', from: 1, to: 3 }],
        otherMeasures: true,
      };
      const board = aDelivery({
        id: 'kemi/2022-H1/board/koordinaattori/0',
        content: { kind: 'board', roundId: 'kemi/2022-H1', changes },
        boardEdit: { at: AT, isMoved: false },
        touchedAt: AT,
      });
      await store().deliveries.add(board);
      expect(await store().deliveries.get(board.id)).toEqual(board);
    });

    it('keeps an act with what stood before and after', async () => {
      const act = anAct({ id: 'act-1', at: AT, from: 'a', to: 'superior b', onRequestOf: 'Ympäristöjohtaja soitti' });
      await store().audit.append(act);
      expect(await store().audit.latest(1)).toEqual([act]);
    });
  });
}
