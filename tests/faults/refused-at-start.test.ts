/** The bot is started while its database takes no connections: it listens, says what is wrong, and begins by itself later. */

import { buttonOf } from '../../demo/shown-card';
import { aBrokenRound, type BrokenRound, describeWithDatabase, FAULT_ROUNDS, REACHED } from '../support/a-broken-round';
import { until } from '../support/a-fleet';
import { OWN_SERVER_KINDS } from '../support/servers/database-server';

jest.setTimeout(120_000);

describeWithDatabase(
  'a database that takes no connections when the bot starts',
  (kind) => {
    let round: BrokenRound;

    afterEach(() => round?.stop());

    it.each(Array.from({ length: FAULT_ROUNDS }, (_, index) => index + 1))(
      'is waited for, and nothing is half-written meanwhile (round %i)',
      async () => {
        round = await aBrokenRound(kind);
        const { fleet, network } = round;
        await round.beginDelivery();
        await round.settle();
        const at = await fleet.stage.clock();
        await fleet.kill(0);
        await network.refuse();

        const ready = fleet.restart(0, at);
        await until(async () => fleet.bots[0] ?? null, 'the bot does not listen');
        expect(await round.health()).toMatchObject({
          live: 200,
          ready: 503,
          reason: expect.stringMatching(/^The store cannot be used: .*(ECONNREFUSED|not been opened yet)/),
        });

        const [who = ''] = fleet.officials;
        const ask = (await fleet.stage.messages(who)).findLast(({ card }) => card && buttonOf(card, 'save-answer'));
        const save = ask?.card && buttonOf(ask.card, 'save-answer');
        if (!ask || !save) throw new Error('There is no ask to answer.');
        const answer = () =>
          fleet.stage.act(who, ask.activityId, save, { status: 'on-track', realisation: 'Kilpailutus on käynnissä.' });
        // A text, so the card stays as it is with what was typed.
        expect(await answer()).toEqual({
          kind: 'message',
          text: 'Tallennus ei onnistunut. Kirjoittamasi on tallessa kortissa. Yritä hetken kuluttua uudelleen.',
        });
        expect((await fleet.stage.messages(who)).find(({ activityId }) => activityId === ask.activityId)?.card).toEqual(
          ask.card,
        );

        await network.accept();
        await ready;
        expect(await round.health()).toEqual({ live: 200, ready: 200, reason: null });
        const answers = async () => (await fleet.store()).answers.ofRound(round.roundId());
        expect(await answers()).toEqual([]);
        expect(await answer()).toMatchObject({ kind: 'card' });
        expect(await answers()).toMatchObject([{ n: 1, realisation: 'Kilpailutus on käynnissä.' }]);

        expect(await fleet.account(round.roundId())).toMatchObject({ sent: REACHED, unreachable: 1, waiting: 0 });
        const { lines, faults } = round.readLog();
        expect(faults).toEqual([]);
        expect(lines.map(({ msg }) => msg)).toEqual(
          expect.arrayContaining([expect.stringContaining('can be used again'), 'Toteuma is ready']),
        );
      },
    );
  },
  OWN_SERVER_KINDS,
);
