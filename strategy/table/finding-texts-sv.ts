/** Findings in Swedish, for the coordinator. */

import type { FindingTexts } from './finding-texts-fi';

export const FINDING_TEXTS_SV: FindingTexts = {
  'no-measure': {
    text: 'Raden har ingen åtgärd, så inget frågas om den.',
    fix: 'Skriv åtgärden, eller lämna raden så om målsättningen inte har någon åtgärd.',
  },
  'no-role': {
    text: 'Åtgärden har ingen ansvarig funktion, så ingen får frågan.',
    fix: 'Skriv en funktion som finns i registret i kolumnen Ansvar.',
  },
  'no-role/no-role-found': {
    text: 'I orden ”{cell}” i ansvarscellen finns ingen funktion ur registret, så ingen får frågan.',
    fix: 'Lägg till funktionen i registret eller orden bland en funktions skrivsätt.',
  },
  'lead-assumed': {
    text: 'Det finns flera ansvariga funktioner. Frågan skickas till den först nämnda: {role}.',
    fix: 'Om någon annan har huvudansvaret, skriv den funktionen i kolumnen Huvudansvar.',
  },
  'several-roles': {
    text: 'Raden har {count} ansvariga funktioner och ingen regel: {roles}.',
    fix: 'Skriv ”huvudansvar”, ”var och en” eller ”vem som helst” i kolumnen Regel.',
  },
  'unknown-role': {
    text: 'Funktionen ”{words}” finns inte i registret.',
    fix: 'Lägg till den i registret eller bland en funktions skrivsätt, eller rätta cellen.',
  },
  'unknown-role/other-words': {
    text: 'I ansvarscellen finns också andra ord än registrets funktioner: ”{words}”.',
    fix: 'De står kvar i tabellen. Om orden avser en funktion, lägg till den i registret.',
  },
  'unknown-role/other-sector': {
    text: 'Funktionen ”{words}” finns i registret bara inom sektorn {sector}.',
    fix: 'Töm funktionens Sektor i registret om den är gemensam för alla, eller lägg till den för denna sektor.',
  },
  'role-spelling': {
    text: '”{words}” har lästs som funktionen {role} enligt registrets skrivsätt.',
    fix: 'Kontrollera att funktionen är rätt; annat behövs inte.',
  },
  'no-holder': {
    text: 'Den ansvariga funktionen {role} har ingen innehavare eller svarande, så frågan kan inte skickas.',
    fix: 'Anteckna innehavaren i registret, för en grupp den svarande.',
  },
  'no-address': {
    text: 'Innehavaren av funktionen {role} har varken e-postadress eller Entra-id, så frågan kan inte skickas.',
    fix: 'Lägg till e-postadress eller Entra-id i registret.',
  },
  'no-schedule': {
    text: 'Åtgärden har ingen tidtabell. Den tas med i varje runda, och Toteuma betraktar den aldrig som försenad.',
    fix: 'Skriv en tidtabell om en sådan har beslutats.',
  },
  'schedule-unread': {
    text: 'Tidtabellen ”{words}” kunde inte läsas, så Toteuma betraktar inte åtgärden som försenad.',
    fix: 'Skriv tidtabellen till exempel som 2022–2023, fortlöpande eller 31.12.2024.',
  },
  'no-indicator': {
    text: 'Åtgärden har ingen indikator, så endast läge och utfall frågas.',
    fix: 'Skriv en indikator om en sådan har beslutats.',
  },
  'no-id': {
    text: 'Raden har ingen beteckning, så åtgärden skulle inte kännas igen vid nästa import.',
    fix: 'Lägg till beteckningar med plan check --assign-ids och importera tabellen som skrivs.',
  },
  'duplicate-id': {
    text: 'Beteckningen {tunnus} finns redan på rad {other}.',
    fix: 'Ge den ena raden en egen beteckning.',
  },
  'duplicate-measure': {
    text: 'Samma åtgärd med samma mål och sektor finns redan på rad {other}, så den frågas två gånger.',
    fix: 'Ta bort den ena raden om de avser samma sak.',
  },
  'blank-objective': {
    text: 'Åtgärden har ingen målsättning, så uppföljningsbegäran visar bara målet.',
    fix: 'Skriv den målsättning som åtgärden hör till.',
  },
  'alignment-unknown': {
    text: 'Enligt kolumnen Anmärkning har raden ställts samman i efterhand: målsättning, åtgärd, ansvar och indikator hör kanske inte ihop.',
    fix: 'Jämför raden med det ursprungliga beslutet och ta bort ordet ”sammanställning” ur anmärkningen när raden är granskad.',
  },
  'sector-ended': {
    text: 'Sektorn {sector} upphörde {date}{reason}, så inget frågas om åtgärden.',
    fix: 'Inget behöver göras om uppgiften är rätt; rätta annars sektorns giltighet i inställningarna.',
  },
  'html-in-cell': {
    text: 'I kolumnen {column} finns HTML-märkningar: ”{words}”.',
    fix: 'Ta bort märkningarna; de skulle synas som sådana i uppföljningsbegäran.',
  },
  'formula-in-cell': {
    text: 'En cell i kolumnen {column} börjar som en formel: ”{words}”. Den läses som text.',
    fix: 'Kontrollera att cellen har den text som avses.',
  },
  'bad-row': { text: 'Raden kan inte läsas.', fix: 'Rätta raden i tabellen.' },
  'bad-row/more-cells': {
    text: 'Raden har {cells} celler men det finns {columns} kolumner.',
    fix: 'Sätt citattecken kring den cell som har ett skiljetecken, eller ta bort den överflödiga cellen.',
  },
  'bad-row/fewer-cells': {
    text: 'Raden har {cells} celler men det finns {columns} kolumner; de som saknas har lästs som tomma.',
    fix: 'Kontrollera att cellerna står i rätt kolumner.',
  },
  'bad-row/quote-not-closed': {
    text: 'På raden börjar ett citattecken som inte slutar, så resten av tabellen har lästs in i samma cell.',
    fix: 'Avsluta citattecknet eller ta bort det.',
  },
  'bad-row/control-characters': {
    text: 'Raden har styrtecken som inte kan visas.',
    fix: 'Skriv cellen på nytt utan dem.',
  },
  'bad-row/id-too-long': {
    text: 'Radens beteckning är för lång; den rymmer {most} tecken, varav mellanslag, snedstreck och punkt tar tre var.',
    fix: 'Ge raden en kortare beteckning, till exempel ELI-YMP-01.',
  },
  'bad-row/no-goal': { text: 'Raden har inget mål.', fix: 'Skriv målet på varje rad.' },
  'bad-row/unknown-goal': {
    text: 'Målet ”{words}” finns inte i inställningarna.',
    fix: 'Rätta målets namn eller lägg till det i inställningarna.',
  },
  'bad-row/no-sector': { text: 'Raden har ingen sektor.', fix: 'Skriv sektorn på varje rad.' },
  'bad-row/unknown-sector': {
    text: 'Sektorn ”{words}” finns inte i inställningarna.',
    fix: 'Rätta sektorns namn eller lägg till den i inställningarna.',
  },
  'bad-row/unknown-rule': {
    text: 'Regeln ”{words}” är okänd, så huvudansvar gäller.',
    fix: 'Skriv ”huvudansvar”, ”var och en” eller ”vem som helst”.',
  },
  'bad-row/no-role-name': {
    text: 'Raden i registret har ingen funktion.',
    fix: 'Skriv funktionen eller ta bort raden.',
  },
  'bad-row/unknown-kind': {
    text: 'Typen ”{words}” är okänd, så funktionen har lästs som en tjänst.',
    fix: 'Skriv tjänst, grupp, enhet eller projekt.',
  },
  'bad-row/unknown-language': {
    text: 'Språket ”{words}” är okänt, så inget språk har satts.',
    fix: 'Skriv fi, sv eller en.',
  },
  'bad-row/not-a-date': {
    text: '”{words}” i kolumnen {column} är inget datum.',
    fix: 'Skriv datumet som 31.12.2022 eller 2022-12-31.',
  },
  'bad-row/dates-reversed': {
    text: 'Slutdatumet {until} är före startdatumet {from}.',
    fix: 'Rätta kolumnerna för början och slut.',
  },
  'bad-row/not-an-email': {
    text: '”{words}” i kolumnen {column} är ingen e-postadress.',
    fix: 'Skriv en adress, till exempel namn@stad.fi.',
  },
  'bad-row/overlapping-holders': {
    text: 'Funktionen {role} har två innehavare samtidigt; den andra står på rad {other}.',
    fix: 'Avgränsa innehavarnas tider med datum för början och slut.',
  },
  'bad-row/unknown-superior': {
    text: 'Chefsfunktionen ”{words}” finns inte i registret.',
    fix: 'Lägg till funktionen i registret eller rätta namnet.',
  },
  'bad-row/unknown-collective': {
    text: 'Den svarande ”{words}” hänvisar till en funktion som inte finns i registret.',
    fix: 'Skriv efter ”var och en:” funktionens namn så som det står i registret.',
  },
  'bad-row/answering-member': {
    text: 'Gruppen {role} har flera svarande, så ingen svarar för den.',
    fix: 'Skriv en adress, eller ”var och en: funktion” om var och en ska svara för sig.',
  },
  'unknown-column': {
    text: 'Kolumnen ”{column}” är okänd: den står kvar i tabellen men läses inte.',
    fix: 'Ge kolumnen ett nytt namn om Toteuma ska läsa den.',
  },
  'unknown-column/missing': {
    text: 'Kolumnen {column} saknas i tabellen.',
    fix: 'Lägg till kolumnen eller rätta dess namn på rubrikraden.',
  },
  'unknown-column/twice': {
    text: 'Kolumnen ”{column}” finns två gånger i tabellen; bara den första läses.',
    fix: 'Ta bort den ena kolumnen eller ge den ett nytt namn.',
  },
};
