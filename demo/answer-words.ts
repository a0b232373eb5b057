/** What the played officials say, in each language. */

import type { Language } from '../strategy/language';

interface AnswerWords {
  realisation: Record<string, string>;
  success: string;
  obstacle: string;
  need: string;
  needFrom: string;
  notMine: string;
  correction: string;
}

export const ANSWER_WORDS: Record<Language, AnswerWords> = {
  fi: {
    realisation: {
      delayed: 'Työ on aloitettu, mutta kilpailutus siirtyi ensi kevääseen.',
      'not-done': 'Toimenpidettä ei ole voitu toteuttaa suunnitellusti.',
      dropped: 'Toimenpiteestä luovuttiin, koska sama työ tehdään toisessa hankkeessa.',
      'cannot-assess': 'Tieto saadaan vasta syksyn asukaskyselystä.',
      partly: 'Ensimmäinen osa on valmis, toinen alkaa syksyllä.',
      done: 'Suunnitelma on valmis ja käytössä.',
    },
    success: 'Asukkaat ovat kiittäneet uudesta palvelusta.',
    obstacle: 'Yksi vakanssi on ollut täyttämättä keväästä lähtien.',
    need: 'Päätös määräaikaisesta lisäresurssista.',
    needFrom: 'kaupunginhallitus',
    notMine: 'Toimenpide siirtyi kesäkuussa toiselle tulosalueelle.',
    correction: 'Tarkennus: suunnitelma hyväksyttiin lautakunnassa elokuussa.',
  },
  sv: {
    realisation: {
      delayed: 'Arbetet har inletts, men konkurrensutsättningen flyttades till nästa vår.',
      'not-done': 'Åtgärden har inte kunnat genomföras enligt plan.',
      dropped: 'Åtgärden slopades, eftersom samma arbete görs i ett annat projekt.',
      'cannot-assess': 'Uppgiften fås först ur höstens invånarenkät.',
      partly: 'Den första delen är klar, den andra börjar i höst.',
      done: 'Planen är klar och i bruk.',
    },
    success: 'Invånarna har tackat för den nya tjänsten.',
    obstacle: 'En tjänst har varit obesatt sedan våren.',
    need: 'Beslut om en tidsbunden tilläggsresurs.',
    needFrom: 'stadsstyrelsen',
    notMine: 'Detta flyttades till ett annat resultatområde i juni.',
    correction: 'Precisering: planen godkändes av nämnden i augusti.',
  },
  en: {
    realisation: {
      delayed: 'Work has begun, but the tender moved to next spring.',
      'not-done': 'The measure could not be carried out as planned.',
      dropped: 'The measure was dropped, since another project does the same work.',
      'cannot-assess': "The figure comes with this autumn's residents' survey.",
      partly: 'The first part is ready, the second begins in autumn.',
      done: 'The plan is ready and in use.',
    },
    success: 'Residents have thanked us for the new service.',
    obstacle: 'One post has been vacant since spring.',
    need: 'A decision on a temporary extra resource.',
    needFrom: 'the city board',
    notMine: 'This moved to another unit in June.',
    correction: 'To be precise: the board approved the plan in August.',
  },
};
