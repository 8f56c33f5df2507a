import { words } from './word-list.ts';

/** They say where somebody or something is from. */
export const NATIONALITIES = words(
  `afghan african arabian filipino albanian algerian american arab argentine asian australian austrian bangladeshi belgian bolivian brazilian british bulgarian canadian
   chilean chinese colombian croatian cuban czech danish dutch egyptian emirati english estonian ethiopian european finnish french german ghanaian
   greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan korean kuwaiti latvian
   lebanese libyan lithuanian malaysian mexican moroccan nigerian nordic norwegian pakistani palestinian peruvian polish portuguese qatari
   romanian russian saudi scottish serbian singaporean slovak slovenian somali spanish swedish swiss syrian taiwanese thai tunisian turkish
   ugandan ukrainian venezuelan vietnamese welsh zambian zimbabwean angolan armenian azerbaijani bahraini basque belarusian bosnian burmese
   cambodian cameroonian catalan chadian congolese cypriot dominican ecuadorian eritrean fijian gambian georgian guatemalan haitian honduran ivorian
   kazakh kosovan kurdish kyrgyz laotian liberian luxembourgish macedonian malagasy malawian malian maltese mauritian moldovan mongolian
   montenegrin mozambican namibian nepalese nepali nicaraguan omani panamanian paraguayan rwandan salvadoran senegalese slovene sudanese tajik
   tanzanian tibetan togolese turkmen uruguayan uzbek yemeni briton dane englishman englishwoman finn frenchman frenchwoman dutchman dutchwoman
   irishman irishwoman scot spaniard swede turk welshman welshwoman`,
);
