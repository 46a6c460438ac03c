import { list, type Language } from './language.ts';

/** Tamil. */
export const tamil: Language = {
  code: 'ta',
  names: list('தமிழ்|Tamil'),
  stopWords: list(''),
  honorifics: list('திரு|திருமதி|மாண்புமிகு|டாக்டர்|செல்வி'),
  roles: list('அமைச்சர்|முதலமைச்சர்|சபாநாயகர்|தலைவர்|செயலாளர்|உறுப்பினர்|ஆளுநர்|நீதிபதி|இயக்குநர்|பேச்சாளர்'),
  questioners: list('கேள்வி|செய்தியாளர்|நிருபர்'),
  answerers: list('பதில்'),
  moderators: list('நெறியாளர்|சபாநாயகர்|தலைவர்'),
  unnamed: list('மொழிபெயர்ப்பாளர்|குரல்'),
  particles: list('மற்றும்'),
  outlets: list('செய்தி|தொலைக்காட்சி|வானொலி'),
  openers: list('ஆனால்|முதலில்'),
  keys: list('தேதி|இடம்|பொருள்|நேரம்'),
  events: list('செய்தியாளர் சந்திப்பு|பேட்டி|நேர்காணல்|கூட்டம்'),
  notices: [],
  annotations: { laughter: list('சிரிப்பு'), applause: list('கைதட்டல்|மேசையைத் தட்டும் ஒலி') },
};
