import { list, type Language } from './language.ts';

/** Polish. */
export const polish: Language = {
  code: 'pl',
  names: list('Polski|Polish'),
  stopWords: list('i|w|na|się|nie|że|z|do|jest|to|o|jak|ale|proszę|dziękuję|panie|pani'),
  honorifics: list('pan|pani|prof|ks|inż|hab'),
  roles: list('marszałek|wicemarszałek|poseł|posłanka|senator|minister|wiceminister|premier|prezydent|przewodniczący|przewodnicząca|sekretarz|podsekretarz|sędzia|świadek|rzecznik|dyrektor|prezes|burmistrz|ambasador|sprawozdawca|stanu|spraw'),
  questioners: list('pytanie|dziennikarz|dziennikarka|prowadzący|prowadząca|redaktor'),
  answerers: list('odpowiedź'),
  moderators: list('prowadzący|prowadząca|przewodniczący|przewodnicząca|marszałek|moderator'),
  unnamed: list('głos z sali|głosy z sali|tłumacz|głos'),
  particles: list('i|w|z|do'),
  outlets: list('gazeta|radio|telewizja|agencja|dziennik'),
  openers: list('ale|po|pierwsze|drugie|trzecie|zatem'),
  keys: list('data|miejsce|temat|źródło|godzina|uwaga|autor|obecni'),
  events: list('zapis stenograficzny|stenogram|konferencja prasowa|wywiad|posiedzenie|sprawozdanie stenograficzne|rozmowa|debata'),
  notices: [],
  annotations: { laughter: list('śmiech|wesołość na sali|śmiech na sali'), applause: list('oklaski'), inaudible: list('niezrozumiałe|niesłyszalne'), crosstalk: list('dzwonek|gwar na sali') },
};
