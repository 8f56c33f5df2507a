/** "Ignore … instructions" in other languages: the stems of the verb and of the noun. Written for this project (MIT). */
export const FOREIGN_ORDERS: readonly (readonly [verb: string, noun: string])[] = [
  ['ignorez|oubliez|oublie|ignore', 'instructions pr|consignes|directives'],
  ['ignorier|vergiss|vergesst|missachte', 'anweisung|instruktion|regeln|vorgaben'],
  ['ignora|olvida|olvide|ignore', 'instrucciones|[óo]rdenes|reglas'],
  ['ignora|dimentica', 'istruzioni|regole'],
  ['ignor[ea]|esque[çc]a', 'instru[çc][õo]es|regras'],
  ['negeer|vergeet', 'instructies|aanwijzingen|regels'],
  ['zignoruj|ignoruj|zapomnij', 'instrukcj|polece'],
  ['игнориру|забудь|проигнорируй', 'инструкци|указани|правила'],
  ['忽略|无视|忘记|忘掉|無視', '指令|指示|规则|規則|提示|命令'],
  ['無視して|忘れて', '指示|命令'],
  ['指示|命令', '無視|忘れ'],
  ['무시|잊어', '지시|명령|규칙'],
  ['지시|명령|규칙', '무시|잊어'],
  ['تجاهل', 'التعليمات|الأوامر'],
  ['yok say|unut|görmezden gel', 'talimat|kural'],
  ['talimat|kural', 'yok say|unut|görmezden gel'],
];
