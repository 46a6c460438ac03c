import { list, type Language } from './language.ts';

/** Swahili. */
export const swahili: Language = {
  code: 'sw',
  names: list('Kiswahili|Swahili'),
  stopWords: list('na|ya|wa|kwa|ni|katika|la|za|kuwa|hii|mheshimiwa|sana|ahsante|asante|hilo'),
  honorifics: list('mhe|mheshimiwa|bw|ndugu|bwana'),
  roles: list('spika|naibu|waziri|rais|mwenyekiti|katibu|mbunge|balozi|jaji|shahidi|mkurugenzi|mkuu|seneta|gavana'),
  questioners: list('swali|mwandishi'),
  answerers: list('jibu'),
  moderators: list('spika|mwenyekiti|mtangazaji'),
  unnamed: list('wabunge|wabunge fulani|mkalimani|sauti|mbunge fulani'),
  particles: list('wa|ya|na'),
  outlets: list('gazeti|redio|habari'),
  openers: list('lakini|kwanza|pili'),
  keys: list('tarehe|mahali|mada|chanzo|wakati|mwandishi wa'),
  events: list('mkutano na waandishi|mahojiano|kikao|majadiliano|hotuba'),
  notices: [],
  annotations: { laughter: list('kicheko'), applause: list('makofi') },
};
