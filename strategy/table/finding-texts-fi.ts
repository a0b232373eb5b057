/** Findings in Finnish, for the coordinator: one sentence that says what is the matter, one that says what to do. */

export const FINDING_TEXTS_FI = {
  'no-measure': {
    text: 'Rivillä ei ole toimenpidettä, joten siitä ei kysytä.',
    fix: 'Kirjoita toimenpide tai jätä rivi ennalleen, jos tavoitteella ei ole toimenpidettä.',
  },
  'no-role': {
    text: 'Toimenpiteellä ei ole vastuutahoa, joten siitä ei kysytä keneltäkään.',
    fix: 'Kirjoita Vastuu-sarakkeeseen tehtävä, joka on rekisterissä.',
  },
  'no-role/no-role-found': {
    text: 'Vastuu-solun sanoista ”{cell}” ei löytynyt yhtään rekisterin vastuutahoa, joten toimenpiteestä ei kysytä keneltäkään.',
    fix: 'Lisää vastuutaho rekisteriin tai lisää nämä sanat oikean tehtävän kirjoitusasuihin.',
  },
  'lead-assumed': {
    text: 'Vastuutahoja on useita. Kysymys lähetetään ensin mainitulle: {role}.',
    fix: 'Jos päävastuu on jollakulla muulla, kirjoita hänen tehtävänsä Päävastuu-sarakkeeseen.',
  },
  'several-roles': {
    text: 'Rivillä on {count} vastuutahoa mutta ei sääntöä: {roles}.',
    fix: 'Kirjoita Sääntö-sarakkeeseen ”päävastuu”, ”jokainen” tai ”kuka tahansa”.',
  },
  'unknown-role': {
    text: 'Vastuutahoa ”{words}” ei ole rekisterissä.',
    fix: 'Lisää vastuutaho rekisteriin, lisää sanat jonkin tehtävän kirjoitusasuihin tai korjaa solu.',
  },
  'unknown-role/other-words': {
    text: 'Vastuu-solussa on muitakin sanoja kuin rekisterin vastuutahoja: ”{words}”.',
    fix: 'Sanat säilyvät taulukossa. Jos ne tarkoittavat vastuutahoa, lisää se rekisteriin.',
  },
  'unknown-role/other-sector': {
    text: 'Vastuutaho ”{words}” on rekisterissä vain toimialalla {sector}.',
    fix: 'Jos tehtävä on kaikille toimialoille yhteinen, tyhjennä sen Toimiala-solu rekisteristä. Muuten lisää tehtävä tälle toimialalle.',
  },
  'role-spelling': {
    text: '”{words}” on tulkittu tehtäväksi {role} rekisterin kirjoitusasujen perusteella.',
    fix: 'Tarkista, että tehtävä on oikea. Muuta ei tarvitse tehdä.',
  },
  'no-holder': {
    text: 'Vastuutaholla {role} ei ole hoitajaa tai vastaajaa, joten kysymystä ei voi lähettää.',
    fix: 'Kirjoita rekisteriin tehtävän hoitaja Haltija-sarakkeeseen, ryhmälle vastaaja Vastaaja-sarakkeeseen.',
  },
  'no-address': {
    text: 'Vastuutahon {role} hoitajalla ei ole sähköpostiosoitetta eikä Entra-tunnusta, joten kysymystä ei voi lähettää.',
    fix: 'Lisää rekisteriin sähköpostiosoite tai Entra-tunnus.',
  },
  'no-schedule': {
    text: 'Toimenpiteellä ei ole aikataulua. Siitä kysytään joka kierroksella, eikä Toteuma pidä sitä viivästyneenä.',
    fix: 'Kirjoita aikataulu, jos sellainen on päätetty.',
  },
  'schedule-unread': {
    text: 'Aikataulua ”{words}” ei ymmärretty, joten Toteuma ei pidä toimenpidettä viivästyneenä.',
    fix: 'Kirjoita aikataulu esimerkiksi muodossa 2022–2023, jatkuva tai 31.12.2024.',
  },
  'no-indicator': {
    text: 'Toimenpiteellä ei ole mittaria, joten siitä kysytään vain tilanne ja toteuma.',
    fix: 'Kirjoita mittari, jos sellainen on päätetty.',
  },
  'no-id': {
    text: 'Rivillä ei ole tunnusta, joten toimenpidettä ei voi tunnistaa seuraavassa tuonnissa.',
    fix: 'Lisää tunnukset plan check -komennon valitsimella --assign-ids ja tuo sen kirjoittama taulukko.',
  },
  'duplicate-id': {
    text: 'Tunnus {tunnus} on jo rivillä {other}.',
    fix: 'Anna toiselle riveistä oma tunnus.',
  },
  'duplicate-measure': {
    text: 'Sama toimenpide samalla päämäärällä ja toimialalla on jo rivillä {other}, joten siitä kysytään kahdesti.',
    fix: 'Poista toinen riveistä, jos ne tarkoittavat samaa.',
  },
  'blank-objective': {
    text: 'Toimenpiteellä ei ole tavoitetta, joten seurantapyynnössä näkyy vain päämäärä.',
    fix: 'Kirjoita tavoite, johon toimenpide kuuluu.',
  },
  'alignment-unknown': {
    text: 'Rivin kohdistus on Huomio-sarakkeen mukaan päätelty: tavoite, toimenpide, vastuu ja mittari eivät ehkä kuulu yhteen.',
    fix: 'Vertaa riviä alkuperäiseen päätökseen ja poista sana ”kohdistus” huomiosta, kun rivi on tarkistettu.',
  },
  'sector-ended': {
    text: 'Toimialan {sector} voimassaolo päättyi {date}{reason}, joten toimenpiteestä ei kysytä.',
    fix: 'Mitään ei tarvitse tehdä, jos tieto on oikea; muuten korjaa toimialan voimassaolo asetuksiin.',
  },
  'html-in-cell': {
    text: 'Sarakkeen {column} solussa on HTML-merkintöjä: ”{words}”.',
    fix: 'Poista merkinnät; ne näkyisivät seurantapyynnössä sellaisinaan.',
  },
  'formula-in-cell': {
    text: 'Sarakkeen {column} solu alkaa kuin laskentakaava: ”{words}”. Se luetaan tekstinä.',
    fix: 'Tarkista, että solussa on tarkoitettu teksti.',
  },
  'bad-row': { text: 'Riviä ei voi lukea.', fix: 'Korjaa rivi taulukkoon.' },
  'bad-row/more-cells': {
    text: 'Rivillä on {cells} solua, mutta sarakkeita on {columns}.',
    fix: 'Lisää lainausmerkit sen solun ympärille, jossa on erotinmerkki, tai poista ylimääräinen solu.',
  },
  'bad-row/fewer-cells': {
    text: 'Rivillä on {cells} solua, mutta sarakkeita on {columns}; puuttuvat on luettu tyhjiksi.',
    fix: 'Tarkista, että solut ovat oikeissa sarakkeissa.',
  },
  'bad-row/quote-not-closed': {
    text: 'Rivillä alkaa lainausmerkki, joka ei pääty, joten loppu taulukosta on luettu samaan soluun.',
    fix: 'Sulje lainausmerkki tai poista se.',
  },
  'bad-row/control-characters': {
    text: 'Rivillä on ohjausmerkkejä, joita ei voi näyttää.',
    fix: 'Kirjoita solu uudelleen ilman niitä.',
  },
  'bad-row/id-too-long': {
    text: 'Rivin tunnus on liian pitkä; siihen mahtuu {most} merkkiä, joista välilyönti, vinoviiva ja piste vievät kolme.',
    fix: 'Anna riville lyhyempi tunnus, esimerkiksi ELI-YMP-01.',
  },
  'bad-row/no-goal': { text: 'Rivillä ei ole päämäärää.', fix: 'Kirjoita päämäärä jokaiselle riville.' },
  'bad-row/unknown-goal': {
    text: 'Päämäärää ”{words}” ei ole asetuksissa.',
    fix: 'Korjaa päämäärän nimi tai lisää se asetuksiin.',
  },
  'bad-row/no-sector': { text: 'Rivillä ei ole toimialaa.', fix: 'Kirjoita toimiala jokaiselle riville.' },
  'bad-row/unknown-sector': {
    text: 'Toimialaa ”{words}” ei ole asetuksissa.',
    fix: 'Korjaa toimialan nimi tai lisää se asetuksiin.',
  },
  'bad-row/unknown-rule': {
    text: 'Sääntöä ”{words}” ei tunneta, joten käytetään päävastuuta.',
    fix: 'Kirjoita ”päävastuu”, ”jokainen” tai ”kuka tahansa”.',
  },
  'bad-row/no-role-name': { text: 'Rekisterin rivillä ei ole tehtävää.', fix: 'Kirjoita tehtävä tai poista rivi.' },
  'bad-row/unknown-kind': {
    text: 'Tyyppiä ”{words}” ei tunneta, joten tehtävä on luettu viraksi.',
    fix: 'Kirjoita virka, ryhmä, yksikkö tai hanke.',
  },
  'bad-row/unknown-language': {
    text: 'Kieltä ”{words}” ei tunneta, joten kieltä ei ole asetettu.',
    fix: 'Kirjoita fi, sv tai en.',
  },
  'bad-row/not-a-date': {
    text: 'Sarakkeen {column} ”{words}” ei ole päivämäärä.',
    fix: 'Kirjoita päivämäärä muodossa 31.12.2022 tai 2022-12-31.',
  },
  'bad-row/dates-reversed': {
    text: 'Tehtävän päättymispäivä {until} on ennen alkamispäivää {from}.',
    fix: 'Korjaa sarakkeet Alkaen ja Päättyen.',
  },
  'bad-row/not-an-email': {
    text: 'Sarakkeen {column} ”{words}” ei ole sähköpostiosoite.',
    fix: 'Kirjoita yksi osoite, esimerkiksi nimi@kaupunki.fi.',
  },
  'bad-row/overlapping-holders': {
    text: 'Tehtävällä {role} on kaksi hoitajaa samaan aikaan; toinen on rivillä {other}.',
    fix: 'Rajaa hoitajien ajat sarakkeilla Alkaen ja Päättyen.',
  },
  'bad-row/unknown-superior': {
    text: 'Esihenkilötehtävää ”{words}” ei ole rekisterissä.',
    fix: 'Lisää tehtävä rekisteriin tai korjaa sen nimi.',
  },
  'bad-row/unknown-collective': {
    text: 'Vastaaja ”{words}” viittaa tehtävään, jota ei ole rekisterissä.',
    fix: 'Kirjoita sanan ”jokainen:” jälkeen tehtävän nimi samassa muodossa kuin rekisterissä.',
  },
  'bad-row/answering-member': {
    text: 'Ryhmällä {role} on monta vastaajaa, joten kukaan ei vastaa sen puolesta.',
    fix: 'Kirjoita yksi osoite, tai ”jokainen: tehtävä”, jos jokaisen pitää vastata erikseen.',
  },
  'unknown-column': {
    text: 'Saraketta ”{column}” ei tunneta: se säilyy taulukossa, mutta sitä ei lueta.',
    fix: 'Nimeä sarake uudelleen, jos Toteuman pitää lukea se.',
  },
  'unknown-column/missing': {
    text: 'Taulukosta puuttuu sarake {column}.',
    fix: 'Lisää sarake tai korjaa sen nimi otsikkoriville.',
  },
  'unknown-column/twice': {
    text: 'Sarake ”{column}” on taulukossa kahteen kertaan; vain ensimmäinen luetaan.',
    fix: 'Poista toinen sarake tai nimeä se uudelleen.',
  },
} as const;

export type FindingTextKey = keyof typeof FINDING_TEXTS_FI;
export type FindingTexts = Record<FindingTextKey, { text: string; fix: string }>;
