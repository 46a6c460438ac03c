import { list, type Language } from './language.ts';

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
  names: list('Nederlands|Dutch'),
  stopWords: list('de|het|een|en|van|ik|dat|is|niet|we|ook|zijn|voor|maar|met|er|dank'),
  honorifics: list('heer|mevrouw|mw|dhr|drs|mr|meneer'),
  roles: list('voorzitter|minister|staatssecretaris|president|premier|burgemeester|wethouder|raadslid|secretaris|kamerlid|directeur|woordvoerder|griffier|rechter|getuige|ambassadeur|griffie|plaatsvervangend'),
  questioners: list('vraag|journalist|verslaggever|interviewer'),
  answerers: list('antwoord'),
  moderators: list('voorzitter|de voorzitter|presentator|gespreksleider'),
  unnamed: list('tolk|zaal|onbekend|spreker'),
  particles: list('de|het|van|der|den|ten|ter|te'),
  outlets: list('krant|omroep|nieuws|dagblad'),
  openers: list('en|maar|ten|eerste|tweede|dus'),
  keys: list('datum|plaats|onderwerp|bron|tijd|opmerking|auteur|aanwezig|aanvang'),
  events: list('handelingen|plenaire vergadering|persmoment|persconferentie|interview|vergadering|debat|gesprek|toespraak'),
  notices: [],
  annotations: { laughter: list('gelach|hilariteit'), applause: list('applaus|geroffel op de bankjes'), inaudible: list('onverstaanbaar') },
};
