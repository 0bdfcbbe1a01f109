/** Words that turn a sentence into its opposite, as `readWords` gives them. */
const NEGATIONS = words(`not no never none nobody nothing nowhere neither nor without cannot non unless ❌ ✗ ✘ 🚫 ⛔ !
  nicht kein keine keinen keinem keiner keines nie niemals niemand ohne weder
  ne n pas jamais aucun aucune sans rien
  nunca jamás sin ningún ninguna ninguno nadie tampoco
  não sem nenhum nenhuma ninguém jamais
  не нет никогда без ни нельзя никто
  لا لم لن ليس ليست بدون دون غير بلا ما`);

/** The same where words are not set apart by spaces. */
const NEGATIONS_WITHIN = /[不没沒未无無非勿别莫禁]|ない|ません|ずに|なし/gu;

/** Prefixes that turn a word into its opposite. */
const PREFIXES = words('un in im il ir non dis de anti mis dés des dé');
const SHORTEST_PREFIXED = 4;

/** Of each line, an item is about one or another: words of two parts of a line are opposed. */
const OPPOSED = placesOf(`
  enable enabled enabling activate / disable disabled disabling deactivate
  add added adding include insert / remove removed removing delete deleted deleting exclude drop
  before pre prior / after post / during
  start started starting begin launch / stop stopped stopping end / pause / restart
  allow allowed permit permitted accept accepted / deny denied forbid forbidden block blocked reject rejected refuse refused / limit limited restrict restricted
  do / avoid
  adult adults / child children kids / infant infants
  minimum min least / maximum max most
  on / off
  in / out
  up / down
  open opened opening / close closed closing shut
  lock locked / unlock unlocked
  install installed / uninstall uninstalled
  grant / revoke
  increase raise grow / decrease reduce lower shrink
  ascending / descending
  internal / external
  inbound incoming ingress / outbound outgoing egress
  upload uploaded / download downloaded
  import imported / export exported
  public / private
  required mandatory / optional
  first / last / second / third / fourth / fifth
  primary main / secondary / standby replica
  true yes / false no
  always / never
  all every both any / some / only / none
  more greater above over / less fewer below under
  read / write
  encrypt encrypted / decrypt decrypted
  push / pull
  merge / split
  show visible / hide hidden
  mount / unmount
  pass passed passing succeed succeeds / fail failed failing fails
  old / new
  oldest / newest latest
  left / right
  top / bottom
  manual manually / automatic automatically
  online / offline
  client / server
  sender / receiver
  buyer / seller
  with / without
  from / to
  and / or
  staging / production live / development / test testing / sandbox / qa / local
  windows / macos mac / linux / ios iphone / android / chromeos
  frontend / backend
  hourly / daily / weekly / monthly / quarterly / yearly annually annual
  hour hours / day days / week weeks / month months / quarter quarters / year years / minute minutes / second seconds
  monday / tuesday / wednesday / thursday / friday / saturday / sunday
  january jan / february feb / march / april apr / may / june jun / july jul / august aug / september sep sept / october oct / november nov / december dec
  % / ms / s / kb / mb / gb / tb
  < ≤ / > ≥ / =
  $ / € / £ / ¥
  aktivieren einschalten / deaktivieren ausschalten
  hinzufügen / entfernen löschen
  vor / nach
  starten / stoppen beenden
  erlauben zulassen / verbieten sperren
  mit / ohne
  intern interne internen / extern externe externen
  alle / nur / einige
  activer / désactiver
  ajouter / supprimer retirer
  avant / après
  démarrer / arrêter
  autoriser / interdire
  avec / sans
  activar habilitar / desactivar deshabilitar
  añadir agregar / eliminar quitar borrar
  antes / después depois
  iniciar / detener parar
  permitir / denegar prohibir negar
  con com / sin sem
  ativar / desativar
  adicionar / remover excluir apagar
  aumentar / reduzir reducir diminuir disminuir
  включить / отключить выключить
  добавить / удалить
  до перед / после
  запустить / остановить
  разрешить / запретить
  увеличить / уменьшить
  с со / без
  تفعيل فعل / تعطيل عطل
  إضافة أضف اضف / حذف احذف إزالة
  قبل / بعد
`);

/** The same where words are not set apart by spaces. */
const OPPOSED_WITHIN =
  `启用/禁用/停用 开启/关闭 打开/关闭 添加/删除/移除 允许/拒绝/禁止 之前/之后 最大/最小 增加/减少 上传/下载 导入/导出
  公开/私有 内部/外部 全部/部分 有効/無効 開始/停止 追加/削除 許可/拒否/禁止 前に/後に オン/オフ 増やす/減らす 開く/閉じる
  本番/検証/開発 すべて/のみ`
    .split(/\s+/)
    .map((line) => line.split('/'));

/** Whether a word turns what is said into its opposite. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** Whether a thing is said of one or of the other: `enable` and `disable`, `staging` and `production`, `used` and `unused`. */
export function areOpposed(a: string, b: string): boolean {
  if (isPrefixed(a, b) || isPrefixed(b, a)) return true;
  const places = OPPOSED.get(b);
  return (OPPOSED.get(a) ?? []).some(({ line, part }) =>
    places?.some((place) => place.line === line && place.part !== part),
  );
}

/** Whether a word stands for one of several things, so that a text with it speaks of that one alone. */
export function isOneOfSeveral(word: string): boolean {
  return OPPOSED.has(word);
}

/** Whether two texts in a script without spaces say the opposite. */
export function areOpposedWithin(a: string, b: string): boolean {
  if (countNegations(a) !== countNegations(b)) return true;
  return OPPOSED_WITHIN.some((line) => {
    const inA = line.filter((part) => a.includes(part) && !b.includes(part));
    return inA.length > 0 && line.some((part) => b.includes(part) && !a.includes(part));
  });
}

function countNegations(text: string): number {
  return text.match(NEGATIONS_WITHIN)?.length ?? 0;
}

function isPrefixed(long: string, short: string): boolean {
  return (
    short.length >= SHORTEST_PREFIXED &&
    long.length > short.length &&
    long.endsWith(short) &&
    PREFIXES.has(long.slice(0, -short.length))
  );
}

interface Place {
  readonly line: number;
  readonly part: number;
}

function placesOf(table: string): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [line, text] of table.trim().split('\n').entries()) {
    for (const [part, group] of text.split(' / ').entries()) {
      for (const word of words(group)) places.set(word, [...(places.get(word) ?? []), { line, part }]);
    }
  }
  return places;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
