/**
 * What people read in Finnish: the default language, whose keys the other languages must have. Whole sentences in ICU
 * MessageFormat; the words of the product, one per concept.
 */

import { boardFi } from './board-fi';
import { handOverFi } from './hand-over-fi';
import { helpFi } from './help-fi';
import { intakeFi } from './intake-fi';
import { leadershipFi } from './leadership-fi';
import { officeFi } from './office-fi';
import { reminderFi } from './reminder-fi';
import { roundFi } from './round-fi';
import { timelineFi } from './timeline-fi';

export const fi = {
  'round.first-half': 'tammi–kesäkuu {year}',
  'round.second-half': 'heinä–joulukuu {year}',
  'round.extra': 'ylimääräinen kierros {number}/{year}',
  'round.pulse': 'kuukausikierros {month}',

  'ask.summary':
    'Seurantapyyntö: {count, plural, one {# toimenpide} other {# toimenpidettä}}, vastaa viimeistään {day}',
  'ask.heading': 'Seurantapyyntö {position}/{total}',
  'ask.why': '{coordinator} kysyy tilannetta strategian seurantaa varten ({round}). Vastaa viimeistään {day}.',
  'ask.shown': 'Tilanne ja toteuma näkyvät johtoryhmän viikkokoosteessa ja valtuuston seurantataulukossa ({plan}).',
  'ask.saved': 'Tallennettu klo {time}: {tunnus}',
  'ask.disputed-now': 'Lähetetty koordinaattorille klo {time}: {tunnus}',
  'ask.goal': 'Päämäärä: ',
  'ask.objective': 'Tavoite: ',
  'ask.role': 'Vastuutaho: ',
  'ask.other-roles': '{count, plural, one {Toinen vastuutaho: } other {Muut vastuutahot: }}',
  'ask.indicator': 'Mittari: ',
  'ask.indicator-numbered': 'Mittari {number}: ',
  'ask.schedule': 'Aikataulu: ',
  'ask.closing': 'Toimenpiteen määräaika päättyi {day}. Kerro, toteutuiko toimenpide.',
  'ask.closing-no-day': 'Toimenpiteen määräaika on päättynyt. Kerro, toteutuiko toimenpide.',
  'ask.previous': 'Edellinen vastaus {day}: {status}.',
  'ask.previous-imported': 'Toteuma aiemmassa taulukossa: {words}',
  'ask.previous-none': 'Ei aiempaa vastausta.',
  'ask.current': 'Vastasit tähän {day} klo {time}. Voit korjata vastauksesi.',
  'ask.current-by-role':
    '{role} vastasi tähän {day} klo {time} kaikkien vastuutahojen puolesta. Voit korjata vastauksen.',
  'ask.current-on-behalf': 'Vastaus on kirjattu puolestasi {day} klo {time}. Voit korjata sen.',

  'field.status': 'Tilanne',
  'field.reason': 'Syy, jos tilannetta ei voi arvioida',
  'field.realisation': 'Toteuma sanoin',
  'field.realisation-when': 'Toteuma sanoin – tarvitaan, jos valitset: {statuses}',
  'field.value': 'Arvo',
  'field.value-numbered': 'Mittarin {number} arvo',
  'field.value-on': 'Arvon ajankohta',
  'field.value-on-numbered': 'Mittarin {number} arvon ajankohta',
  'field.success': 'Onnistuminen, josta kannattaa kertoa',
  'field.obstacle': 'Este tai riski',
  'field.need': 'Tarvittava päätös tai tuki',
  'field.need-from': 'Keneltä päätöstä tai tukea tarvitaan',
  'field.next-step': 'Seuraava vaihe',
  'field.next-step-on': 'Seuraavan vaiheen ajankohta',
  'field.link': 'Linkki lisätietoihin',
  'field.publishable': 'Viestintä',
  'field.publishable-title': 'Saa käyttää viestinnässä',
  'field.words': 'Kenelle toimenpide kuuluu, tai miksi se ei kuulu sinulle?',
  'field.jump': 'Toinen toimenpide',
  'field.later': 'Milloin palaat tähän?',
  'field.correct': 'Korjattava vastaus',
  'field.language': 'Koosteen kieli',
  'field.audience': 'Viikkokooste',
  'hint.value': 'esim. 12,5',
  'hint.date': 'vvvv-kk-pp',
  'hint.choose': 'Valitse',
  'hint.no-reason': 'Ei valittu',

  'more.table':
    'Mittarien arvot ja ajankohdat näkyvät valtuuston seurantataulukossa. Jätä tyhjäksi, jos uutta tietoa ei ole.',
  'more.inside': 'Seuraavat tiedot näkyvät vain johtoryhmälle ja koordinaattorille.',

  'button.save': 'Tallenna ja jatka',
  'button.no-change': 'Ei muutosta',
  'button.more-statuses': 'Muut vaihtoehdot',
  'button.more-fields': 'Lisää tietoja',
  'button.not-mine': 'Ei kuulu minulle',
  'button.later': 'Palaa myöhemmin',
  'button.jump': 'Siirry',
  'button.correct': 'Korjaa',
  'button.answer-now': 'Vastaa nyt',
  'button.send': 'Lähetä koordinaattorille',
  'button.back': 'Takaisin',
  'button.save-correction': 'Tallenna omani korjauksena',
  'button.keep-saved': 'Pidä tallennettu vastaus',
  'button.open-ask': 'Avaa seurantapyyntö',
  'button.confirm-round': 'Vahvista kierros',
  'button.connect-channel': 'Lähetä viikkokooste kanavalle',
  'button.decline-channel': 'Ei tälle kanavalle',
  'button.show-rest': 'Näytä loput',
  'button.totals': 'Päämäärät ja toimialat',

  'jump.open': '{tunnus}: {measure}',
  'jump.answered': '{tunnus}: {measure} (vastattu)',
  'later.tomorrow': 'Huomenna klo {time}',
  'later.next-working-day': 'Seuraavana työpäivänä {day} klo {time}',
  'later.monday': 'Maanantaina {day} klo {time}',
  'later.after-monday': 'Ensi viikolla {day} klo {time}',
  'later.last-day': 'Viimeisenä päivänä {day} klo {time}',

  'problem.heading': 'Vastausta ei ole vielä tallennettu. Kirjoittamasi on tallessa tässä.',
  'problem.status-missing': 'Valitse tilanne.',
  'problem.reason-missing': 'Valitse syy, miksi tilannetta ei voi arvioida.',
  'problem.words-missing': 'Kirjoita toteuma: tähän tilanteeseen tarvitaan lyhyt perustelu.',
  'problem.text-too-long':
    '{field}: teksti on liian pitkä. Lyhennä se enintään {limit, plural, one {# merkkiin} other {# merkkiin}}.',
  'problem.text-cut': '{field}: teksti oli niin pitkä, että sen loppu ei mahtunut tähän korttiin.',
  'problem.value-not-a-number': '{field}: kirjoita luku, esimerkiksi 12,5.',
  'problem.date-not-a-date': '{field}: valitse päivä kalenterista.',
  'problem.date-in-future': '{field}: päivä on tulevaisuudessa. Valitse tämä päivä tai jokin aiempi.',
  'problem.link-not-https': 'Linkki lisätietoihin: osoitteen alussa pitää olla https://.',
  'problem.words-to-coordinator': 'Kirjoita koordinaattorille muutama sana.',
  'problem.words-too-long':
    'Teksti on liian pitkä. Lyhennä se enintään {limit, plural, one {# merkkiin} other {# merkkiin}}.',
  'problem.unsaved': 'Tallenna vastaus. Jos haluat jatkaa tallentamatta, paina samaa painiketta uudelleen.',

  'not-mine.summary': 'Ei kuulu minulle: kerro koordinaattorille',
  'not-mine.heading': 'Ei kuulu minulle',
  'not-mine.what': 'Toimenpide poistuu seurantapyynnöstäsi, ja koordinaattori selvittää, kenelle se kuuluu.',
  'not-mine.asked': 'Asian selvittää {coordinator}.',

  'postponed.heading': 'Seurantapyyntö palaa {day} klo {time}',
  'postponed.left':
    '{count, plural, one {# toimenpide odottaa vastausta.} other {# toimenpidettä odottaa vastausta.}} Vastaa viimeistään {day}.',

  'conflict.summary': 'Vastaus on jo tallennettu toisella laitteella',
  'conflict.heading': 'Tähän on jo tallennettu toinen vastaus',
  'conflict.what': 'Tallennettu {day} klo {time}: {status}.',
  'conflict.yours': 'Oma vastauksesi on alla. Sitä ei ole vielä tallennettu.',
  'not-saved.heading': 'Vastausta ei voitu tallentaa',
  'not-saved.what': 'Tekstisi on tallessa tässä. Yritä hetken kuluttua uudelleen.',
  'moved.summary': 'Seurantapyyntö on siirtynyt uudempaan viestiin',
  'moved.what': 'Vastaa uusimmassa seurantapyynnössä, joka on alempana tässä keskustelussa.',

  'receipt.summary': 'Kiitos, vastauksesi on tallennettu',
  'receipt.heading': 'Kiitos! Vastauksesi on tallennettu.',
  'receipt.heading-none': 'Kiitos! Sinulla ei ole avoimia seurantakysymyksiä.',
  'receipt.correct-until': 'Voit korjata vastauksiasi {day} asti.',
  'receipt.row-saved': '{measure} – {status} ({day})',
  'receipt.row-none': '{measure} – vastaus puuttuu',
  'receipt.row-passed-on': '{measure} – siirretty koordinaattorin selvitettäväksi',

  'ended.heading': 'Seurantakierros on päättynyt',
  'ended.heading-cancelled': 'Seurantakierros on peruttu',
  'ended.what': 'Vastauksia ({round}) ei enää tallenneta. Lisätietoja antaa {coordinator}.',
  'ended.saved': 'Tallennetut vastauksesi',
  'ended.late': 'Tämä vastaus tuli kierroksen päätyttyä, eikä sitä tallennettu. Voit lähettää sen koordinaattorille.',
  'ended.kept': 'Kirjoittamasi on tallessa tässä.',
  'ended.sent': 'Vastauksesi on lähetetty koordinaattorille.',

  'channel-picker.heading': 'Mikä viikkokooste lähetetään tälle kanavalle?',

  quoted: '”{words}”',
  'more.rows': '{count, plural, one {ja # muu} other {ja # muuta}}',

  'rounds.asked': 'Seurantakierros on avoinna ({round}), ja sinulta kysytään siinä. Vastaa viimeistään {day}.',
  'rounds.not-asked': 'Seurantakierros on avoinna ({round}), mutta sinulta ei kysytä siinä.',
  'rounds.open': 'Seurantakierros on avoinna ({round}). Se päättyy {day}.',
  'rounds.next': 'Seuraava seurantakierros alkaa {day}.',

  'welcome.summary': 'Toteuma kysyy toimenpiteidesi tilannetta',
  'welcome.heading': 'Hei, olen Toteuma',
  'welcome.why': '{coordinator} kysyy Toteuman kautta, miten vastuullasi olevat toimenpiteet etenevät ({plan}).',
  'welcome.how':
    'Saat jokaisella seurantakierroksella yhden seurantapyynnön. Vastaat muutamalla napautuksella toimenpidettä kohti.',
  'welcome.kept': 'Sinusta tallennetaan nimi, työsähköposti, Teams-tunniste, kieli ja tehtävät, joita hoidat.',
  'welcome.seen':
    'Vastauksesi näkyvät johtoryhmälle ja koordinaattorille. Tilanne ja toteuma näkyvät myös valtuuston seurantataulukossa.',
  'welcome.words': 'Kirjoita ”omat”, niin näet toimenpiteesi. Kirjoita ”ohje”, niin saat ohjeen.',
  'welcome.stranger': 'Sinulle ei ole kirjattu toimenpiteitä, joten Toteuma ei kysy sinulta mitään.',
  'welcome.stranger-ask': 'Jos sinulla pitäisi olla toimenpiteitä, asian selvittää {coordinator}.',
  'welcome.stranger-kept': 'Toteuma säilyttää vain vastuutahojen rekisteriin merkittyjen henkilöiden tietoja.',
  'welcome.coordinator-summary': 'Toteuma ilmoittaa sinulle seurantakierroksista',
  'welcome.coordinator': 'Olet koordinaattori: {plan}.',
  'welcome.coordinator-no-plan': 'Olet koordinaattori. Toteutussuunnitelmaa ei ole vielä tuotu Toteumaan.',
  'welcome.coordinator-asked': 'Sinulta kysytään myös omien toimenpiteidesi tilannetta.',
  'welcome.coordinator-how':
    'Saat ennen jokaista seurantakierrosta luettelon vastaanottajista ja puutteista. Mitään ei lähetetä, ennen kuin koordinaattori on vahvistanut kierroksen.',
  'welcome.coordinator-words':
    'Kirjoita ”tilanne”, niin näet kierroksen tilan ja toiminnot. Kirjoita ”ohje”, niin näet kaikki sanat, jotka ymmärrän.',

  'mine.summary': 'Omat toimenpiteet ja niiden tilanne',
  'mine.heading': 'Omat toimenpiteet',
  'mine.none': 'Sinulle ei ole kirjattu toimenpiteitä.',
  'mine.contact': 'Jos jotain puuttuu tai jokin on väärin, asian selvittää {coordinator}.',
  'mine.on-behalf': 'kirjattu puolestasi',
  'mine.row': '{measure} – {status} ({day})',
  'mine.open':
    'Seurantakierros ({round}): {open, plural, =0 {kaikkiin on vastattu.} one {# vastaus puuttuu.} other {# vastausta puuttuu.}} Kierros päättyy {day}.',
  'mine.no-round': 'Nyt ei ole avointa seurantakierrosta.',
  'mine.next': 'Nyt ei ole avointa seurantakierrosta. Seuraava alkaa {day}.',

  'plain.words-that-work':
    'En ymmärtänyt tätä. Kirjoita ”ohje”, niin näet sanat, jotka ymmärrän, tai ”omat”, niin näet toimenpiteesi.',
  'plain.not-yours': 'Tämä seurantapyyntö on osoitettu toiselle henkilölle. Mitään ei tallennettu.',
  'plain.coordinators-only': 'Tämän voi tehdä vain koordinaattori. Mitään ei muutettu.',
  'plain.failed': 'Jokin meni vikaan. Yritä hetken kuluttua uudelleen.',
  'plain.nothing-to-ask': 'Sinulla ei ole nyt avoimia seurantakysymyksiä.',
  'plain.too-late-to-postpone': 'Seurantapyyntö ei ehdi enää palata ennen kierroksen päättymistä. Vastaa nyt.',
  'plain.not-saved': 'Tallennus ei onnistunut. Kirjoittamasi on tallessa kortissa. Yritä hetken kuluttua uudelleen.',
  'plain.no-plan-yet': 'Toteutussuunnitelmaa ei ole vielä tuotu Toteumaan, joten koostetta ei voi lähettää.',
  'plain.only-in-a-channel': 'Kirjoita tämä sille kanavalle, jolle kooste lähetetään: ”@Toteuma kooste tänne”.',
  'plain.personal-only': 'Kirjoita ”omat” minulle kahdenkeskisessä keskustelussa, niin näet toimenpiteesi siellä.',
  'plain.not-in-register':
    'Sinulle ei ole kirjattu toimenpiteitä. Jos sinulla pitäisi olla niitä, ota yhteyttä strategiakoordinaattoriin.',
  'plain.round-confirmed': 'Kierros on vahvistettu ({round}). Se alkaa {day}, ja seurantapyynnöt lähtevät silloin.',
  'plain.round-not-planned': 'Kierrosta ei voi enää vahvistaa ({round}): se on jo alkanut, päättynyt tai peruttu.',
  'plain.channel-connected': '{audience} ({plan}): viikkokooste lähetetään tästä lähtien kanavalle {channel}.',
  'plain.channel-connected-here': '{audience} ({plan}): viikkokooste lähetetään tästä lähtien tälle kanavalle.',
  'plain.channel-connected-already': 'Viikkokooste lähetetään jo kanavalle {channel}. Mitään ei muutettu.',
  'plain.channel-declined':
    'Viikkokoostetta ei lähetetä kanavalle {channel}. Jos haluat sen jollekin kanavalle, kirjoita siellä ”@Toteuma kooste tänne”.',
  'plain.channel-unknown': 'Kanavaa ei enää löydy. Mitään ei muutettu.',

  ...leadershipFi,
  ...roundFi,
  ...reminderFi,
  ...boardFi,
  ...handOverFi,
  ...officeFi,
  ...intakeFi,
  ...helpFi,
  ...timelineFi,
} as const;

export type TextKey = keyof typeof fi;
export type Texts = Record<TextKey, string>;
