/** What the played officials say, in each language: several ways of saying each thing, which are used in turn. */

import type { Language } from '../strategy/language';

interface AnswerWords {
  /** By status. */
  realisation: Record<string, readonly string[]>;
  success: readonly string[];
  obstacle: readonly string[];
  need: readonly { what: string; from: string }[];
  notMine: string;
  correction: string;
}

export const ANSWER_WORDS: Record<Language, AnswerWords> = {
  fi: {
    realisation: {
      delayed: [
        'Työ on aloitettu, mutta kilpailutus siirtyi ensi kevääseen.',
        'Rahoituspäätös saatiin vasta kesäkuussa, joten aloitus siirtyi syksyyn.',
        'Luonnos on valmis, mutta lausuntokierros jatkuu lokakuuhun.',
      ],
      'not-done': [
        'Toimenpidettä ei ole voitu toteuttaa suunnitellusti.',
        'Työ ei ole edennyt, koska tehtävä oli kevään ajan täyttämättä.',
      ],
      dropped: [
        'Toimenpiteestä luovuttiin, koska sama työ tehdään toisessa hankkeessa.',
        'Toimenpide ei ole enää tarpeen, koska palvelu järjestetään toisin.',
      ],
      'cannot-assess': [
        'Tieto saadaan vasta syksyn asukaskyselystä.',
        'Mittarin luvut valmistuvat vasta tilinpäätökseen.',
      ],
      partly: ['Ensimmäinen osa on valmis, toinen alkaa syksyllä.', 'Kolme kohdetta viidestä on tehty.'],
      done: ['Suunnitelma on valmis ja käytössä.', 'Työ valmistui kesäkuussa, ja tulokset on esitelty henkilöstölle.'],
    },
    success: [
      'Asukkaat ovat kiittäneet uudesta palvelusta.',
      'Uusi toimintatapa on käytössä kaikissa yksiköissä.',
      'Osallistujia oli kolmannes enemmän kuin viime vuonna.',
    ],
    obstacle: [
      'Yksi vakanssi on ollut täyttämättä keväästä lähtien.',
      'Kustannukset ovat nousseet arvioidusta.',
      'Tarjouksia saatiin vain yksi.',
    ],
    need: [
      { what: 'Päätös määräaikaisesta lisäresurssista.', from: 'kaupunginhallitus' },
      { what: 'Määräraha ensi vuoden talousarvioon.', from: 'kaupunginvaltuusto' },
      { what: 'Linjaus siitä, kumpi toimiala vastaa jatkosta.', from: 'johtoryhmä' },
    ],
    notMine: 'Toimenpide siirtyi kesäkuussa toiselle tulosalueelle.',
    correction: 'Tarkennus: suunnitelma hyväksyttiin lautakunnassa elokuussa.',
  },
  sv: {
    realisation: {
      delayed: [
        'Arbetet har inletts, men konkurrensutsättningen flyttades till nästa vår.',
        'Finansieringsbeslutet kom först i juni, så starten flyttades till hösten.',
        'Utkastet är klart, men remissrundan pågår till oktober.',
      ],
      'not-done': [
        'Åtgärden har inte kunnat genomföras enligt plan.',
        'Arbetet har inte framskridit, eftersom tjänsten var obesatt under våren.',
      ],
      dropped: [
        'Åtgärden slopades, eftersom samma arbete görs i ett annat projekt.',
        'Åtgärden behövs inte längre, eftersom tjänsten ordnas på annat sätt.',
      ],
      'cannot-assess': [
        'Uppgiften fås först ur höstens invånarenkät.',
        'Indikatorns siffror blir klara först till bokslutet.',
      ],
      partly: ['Den första delen är klar, den andra börjar i höst.', 'Tre objekt av fem är klara.'],
      done: [
        'Planen är klar och i bruk.',
        'Arbetet blev klart i juni, och resultaten har presenterats för personalen.',
      ],
    },
    success: [
      'Invånarna har tackat för den nya tjänsten.',
      'Det nya arbetssättet används i alla enheter.',
      'Deltagarna var en tredjedel fler än i fjol.',
    ],
    obstacle: [
      'En tjänst har varit obesatt sedan våren.',
      'Kostnaderna har stigit från det beräknade.',
      'Endast ett anbud lämnades in.',
    ],
    need: [
      { what: 'Beslut om en tidsbunden tilläggsresurs.', from: 'stadsstyrelsen' },
      { what: 'Ett anslag i nästa års budget.', from: 'stadsfullmäktige' },
      { what: 'Ett ställningstagande till vilken sektor som ansvarar för fortsättningen.', from: 'ledningsgruppen' },
    ],
    notMine: 'Detta flyttades till ett annat resultatområde i juni.',
    correction: 'Precisering: planen godkändes av nämnden i augusti.',
  },
  en: {
    realisation: {
      delayed: [
        'Work has begun, but the tender moved to next spring.',
        'Funding was decided only in June, so the start moved to autumn.',
        'The draft is ready, but it is out for comments until October.',
      ],
      'not-done': [
        'The measure could not be carried out as planned.',
        'There is no progress, since the post was vacant all spring.',
      ],
      dropped: [
        'The measure was dropped, since another project does the same work.',
        'The measure is no longer needed, since the service is arranged in another way.',
      ],
      'cannot-assess': [
        "The figure comes with this autumn's residents' survey.",
        'The figures are ready only for the annual accounts.',
      ],
      partly: ['The first part is ready, the second begins in autumn.', 'Three sites of five are done.'],
      done: ['The plan is ready and in use.', 'The work was finished in June and presented to the staff.'],
    },
    success: [
      'Residents have thanked us for the new service.',
      'The new way of working is in use in every unit.',
      'There were a third more participants than last year.',
    ],
    obstacle: [
      'One post has been vacant since spring.',
      'Costs have risen above the estimate.',
      'Only one offer was received.',
    ],
    need: [
      { what: 'A decision on a temporary extra resource.', from: 'the city board' },
      { what: "Funding in next year's budget.", from: 'the city council' },
      { what: 'A decision on which sector carries on the work.', from: 'the leadership team' },
    ],
    notMine: 'This moved to another unit in June.',
    correction: 'To be precise: the board approved the plan in August.',
  },
};
