import { list, type Language } from './language.ts';

/** German. */
export const german: Language = {
  code: 'de',
  names: list('Deutsch|German'),
  stopWords: list('der|die|und|das|ist|wir|nicht|sie|ich|ein|eine|für|mit|auf|dass|den|dem|zu|auch|es|von|im|an|in|aber|danke|wie|was|sind|haben|guten'),
  honorifics: list('vors|sts|parl|bk|bm|herr|frau|dr|prof|hr|fr|dipl|ing|mag|mmag|ddr|graf|gräfin|freiherr|h|c'),
  roles: list(
    'minister|ministerin|bundesminister|bundesministerin|bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|präsident|präsidentin|vizepräsident|vizepräsidentin|alterspräsident|alterspräsidentin|bundespräsident|bundespräsidentin|staatssekretär|staatssekretärin|staatsminister|staatsministerin|sprecher|sprecherin|regierungssprecher|regierungssprecherin|vorsitzender|vorsitzende|abgeordneter|abgeordnete|bürgermeister|bürgermeisterin|botschafter|botschafterin|generalsekretär|generalsekretärin|richter|richterin|zeuge|zeugin|staatsanwalt|parl|parlamentarischer|auswärtigen|innern|justiz|finanzen|verteidigung|wirtschaft|senator|senatorin|beauftragter|beauftragte|landtagspräsident|landtagspräsidentin|dolmetscher|dolmetscherin|moderator|moderatorin|berichterstatter|berichterstatterin|schriftführer|leiter|leiterin|direktor|direktorin',
  ),
  questioners: list('frage|zusatzfrage|f|journalist|journalistin|reporter|reporterin|interviewer|interviewerin|zuschauer|zuschauerin|zuruf|fragesteller|fragestellerin'),
  answerers: list('antwort|befragter|befragte'),
  moderators: list('moderator|moderatorin|vorsitz|leitung|gesprächsleiter|gesprächsleiterin|moderation'),
  unnamed: list('sprecher|sprecherin|unbekannt|stimme|mann|frau|dolmetscher|dolmetscherin|teilnehmer|teilnehmerin|publikum|alle'),
  particles: list('der|die|das|des|dem|den|für|und|von|vom|zu|zur|zum|im|in|bei|beim|a|d'),
  outlets: list('zeitung|presse|presseagentur|nachrichten|spiegel|bild|ard|zdf|dpa|taz|welt|rundfunk|fernsehen|tagesspiegel|handelsblatt|wdr|ndr|rtl'),
  openers: list('zur|zum|noch|dazu|dabei|deshalb|und|aber|also|erstens|zweitens|drittens|zunächst|dann|ich|wir|sie|es|das|dies|hier|nun|denn|beispiel|fazit|ergebnis|achtung|hinweis'),
  keys: list('problem|lösung|ursache|datum|ort|zeit|uhrzeit|betreff|thema|themen|titel|quelle|autor|autorin|kontakt|hinweis|anmerkung|stichwort|dauer|teilnehmer|anwesend|tagesordnung|tagesordnungspunkt|inhalt|anlage|anlagen|drucksache|telefon|adresse|zutaten|zubereitung|zusammenfassung|copyright|lizenz|beginn|ende|drucksachen|zusatzpunkt|berichterstattung|überweisungsvorschlag|foto'),
  events: list('pressekonferenz|regierungspressekonferenz|interview|gespräch|rede|erklärung|sitzung|debatte|plenarprotokoll|anhörung|protokoll|pressestatement|pressestatements|stenografischer bericht|fragestunde|podcast'),
  notices: [
    { text: 'vorläufige übersetzung', translation: 'provisional' },
    { text: 'inoffizielle übersetzung', translation: 'unofficial' },
    { text: 'es gilt das gesprochene wort' },
    { text: 'im wortlaut' },
  ],
  annotations: {
    interpreter: list('über dolmetscher|durch dolmetscher|übersetzung|auf englisch|dolmetscher'),
    inaudible: list('unverständlich|akustisch unverständlich|nicht zu verstehen|ohne mikrofon'),
    laughter: list('lachen|heiterkeit|gelächter|lacht'),
    applause: list('beifall|anhaltender beifall|lebhafter beifall|applaus'),
    crosstalk: list('zuruf|zurufe|widerspruch|unruhe|durcheinander'),
    pause: list('pause|unterbrechung|stille'),
    other: list('schluss|ende|musik|sic|glocke des präsidenten'),
  },
};
