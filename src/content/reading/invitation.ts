const english =
  '(?:Sign up|Sign-up|Subscribe|SUBSCRIBE|SIGN UP)(?: now| today| here| below)? (?:for|to) [^.!?…:]{0,80}' +
  String.raw`\b(?:[Nn]ewsletters?|(?:to|in) your inbox|mailing list|email alerts?|podcast|YouTube channel|channel on YouTube)(?![\w-])`;

/** The verbs and the noun of a newsletter invitation in other languages. */
const elsewhere = [
  ['Abonnieren Sie|Abonniere|Melden Sie sich|Melde dich|Jetzt', 'Newsletter'],
  ['Abonnez-vous|Inscrivez-vous|Recevez', "newsletters?|infolettre|lettre d[’']information"],
  ['Suscríbete|Suscríbase|Suscribite|Inscríbete|Regístrate', 'newsletters?|boletín|boletines'],
  ['Iscriviti|Iscrivetevi|Abbonati', 'newsletter'],
  ['Assine|Inscreva-se|Cadastre-se|Subscreva', 'newsletter|boletim'],
  ['Schrijf je|Meld je|Abonneer je', 'nieuwsbrief|newsletter'],
  ['Prenumerera|Anmäl dig|Tilmeld dig|Meld deg', 'nyhetsbrev|nyhedsbrev|nyhetsbrevet'],
  ['Zapisz się|Subskrybuj', 'newslettera?|biuletyn'],
  ['Подпишитесь|Подписывайтесь', 'рассылку|новости'],
].map(([verb, noun]) => `(?:${verb}) (?:[^.!?…:]{0,60} )?(?:${noun})(?![\\p{L}-])`);

/** A sentence that begins right after the invitation, where a line break was lost. */
const nextLine = String.raw`["“‘]?\p{Lu}[\p{L}’'-]* \p{Ll}+(?: \S+){2,}`;

/** Words that continue the invitation itself. */
const moreOfIt =
  '(?:Get|And|To|Today|Now|Here|Below|For|Stay|Never|Receive|Free|By|From|Delivered|With|Or|On|Keep|Be|Don)\\b';

const begun = `(?:${[english, ...elsewhere].join('|')})`;

/** Its end, and what may follow it after a colon: `get it weekly`, an address. */
const ended = `(?! (?!${moreOfIt})${nextLine})[^.!?…:]{0,100}(?:: ?(?:\\p{Ll}[^.!?…:]{0,80}|(?:https?://|www\\.)\\S+)?)?`;

const delivered =
  String.raw`(?:Get|GET|Receive|Have) [^.!?…:]{0,80}\b(?:news|stories|headlines|updates|newsletters?|digest|articles|posts)\b[^.!?…:]{0,40}` +
  ' (?:delivered|sent|straight|directly|direct|right)(?: straight| directly| direct| right)? (?:to|in|into) your (?:inbox|e-?mail|mailbox)' +
  '(?: (?:every|each|daily|weekly|monthly|twice|once|for free|free|today|now)[^.!?…:]{0,40})?';

/**
 * A sentence that invites readers to sign up for a newsletter, a podcast or the like, without its end mark;
 * requires the flag `u`.
 */
export const invitation = `(?:${begun}${ended}|${delivered})`;

/** An invitation before real text: after it comes a colon or a bar, or a line break was lost. */
export const invitationBeforeText = `${begun}(?:[^.!?…:]{0,60}?(?:: (?=["“‘'«]?[\\p{Lu}\\p{Lo}\\d])| [|–—-] (?!${moreOfIt})(?=["“‘'«]?[\\p{Lu}\\d]\\S* \\S))| (?!${moreOfIt})(?=${nextLine}))`;

/** Every invitation has one of these: a cheap first check. */
export const invitationHint =
  /[Ss]ign.[Uu]p|SIGN|ubscrib|SUBSCR|your (?:inbox|e-?mail|mailbox)|ewsletter|bolet|nieuwsbrief|nyh[e]|infolettre|lettre d|biuletyn|рассылку|новости/;
