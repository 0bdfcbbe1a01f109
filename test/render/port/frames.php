<?php

// Prints the blocks of an article, in their frames, from its JSON, as `toHtml(article, { frames: true })` does.
//
//   php frames.php one.json two.json …     prints a JSON object: what each file becomes, by the file's name
//
// This is how content/printed-frames.md reads in one language, and how such a port is tested: with every file of
// test/render/golden/. Of prose it knows what those files have; what else an article may hold, and under which
// attributes, is the table in src/model/safe-html.ts.

declare(strict_types=1);

// What an article may hold; of anything else the words stay, and of DROPPED not even those.
const ELEMENTS = ['a', 'blockquote', 'br', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'kbd', 'li', 'ol', 'p', 'pre', 'strong', 'sub', 'sup', 'ul'];
const DROPPED = ['iframe', 'input', 'math', 'object', 'script', 'select', 'slot', 'style', 'svg', 'template', 'textarea', 'title'];
const ATTRIBUTES = ['href', 'title', 'lang', 'dir'];
const SCHEMES = ['http', 'https', 'mailto', 'tel', 'sms'];
/** What a label may hold. */
const PHRASING = ['a', 'br', 'code', 'del', 'em', 'kbd', 'strong', 'sub', 'sup'];
const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi'];

function text(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

/** Attributes, in their order; `true` has no value, `null` and `false` are left out. */
function attributes(array $values): string
{
    $printed = '';
    foreach ($values as $name => $value) {
        if ($value === null || $value === false) continue;
        $printed .= $value === true ? " $name" : " $name=\"" . text((string) $value) . '"';
    }
    return $printed;
}

function isSafeUrl(string $url): bool
{
    // Browsers do not mind white space and control characters within a scheme.
    $bare = preg_replace('/[\x00-\x20\x7f-\xa0\xad]/u', '', $url) ?? 'invalid:';
    return !preg_match('/^([^\/?#:]*):/', $bare, $found) || in_array(strtolower($found[1]), SCHEMES, true);
}

/** The `rel` of a link: one to another site tells it nothing of the page. Browsers take a backslash for a slash. */
function relOf(string $url): ?string
{
    $bare = ltrim(preg_replace('/[\t\n\r]/', '', $url), "\x00..\x20");
    return preg_match('~^(?:https?:|[\\\\/]{2})~i', $bare) ? 'noopener noreferrer' : null;
}

/** An id that no script takes for its variable: the parser gives none that is a plain identifier, a forger may. */
function unclobberingId(?string $id): ?string
{
    $isIdentifier = preg_match('/^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*$/Du', $id ?? '');
    return $isIdentifier ? "section-$id" : $id;
}

/** A message with its values put in; of a plural, the form for `count`. */
function say(string|array $message, array $values = []): string
{
    if (is_array($message)) {
        $count = $values['count'];
        // English, German and their kin: other languages have other rules.
        $message = $message["=$count"] ?? ($count === 1 ? $message['one'] ?? null : null) ?? $message['other'];
    }
    return preg_replace_callback('/\{(\w+)\}/', fn ($found) => (string) ($values[$found[1]] ?? $found[0]), $message);
}

/** `P3M` in words; nothing for what is no such duration. */
function cadenceText(?string $duration, array $strings): ?string
{
    if ($duration === null) return null;
    if ($duration === 'P15D') return say($strings['twiceAMonth']);
    $duration = ['P7D' => 'P1W', 'P14D' => 'P2W'][$duration] ?? $duration;
    $units = ['TH' => 'everyHour', 'D' => 'everyDay', 'W' => 'everyWeek', 'M' => 'everyMonth', 'Y' => 'everyYear'];
    if (!preg_match('/^P(T?)(\d{1,4})([DWMYH])$/D', $duration, $found)) return null;
    $unit = $units[$found[1] . $found[3]] ?? null;
    return $unit && (int) $found[2] > 0 ? say($strings[$unit], ['count' => (int) $found[2]]) : null;
}

/** Text as a reader sees it. (Item ids are hashed from text that is in NFC, too: see PHP's Normalizer.) */
function visibleText(string $text): string
{
    return trim(preg_replace('/\s+/u', ' ', $text));
}

function textOf(array $nodes): string
{
    return implode('', array_map(fn ($node) => $node['value'] ?? textOf($node['children'] ?? []), $nodes));
}

function isBlank(array $node): bool
{
    return $node['type'] === 'text' && trim($node['value']) === '';
}

function isPhrasing(array $node): bool
{
    return $node['type'] === 'text' || in_array($node['tagName'] ?? '', PHRASING, true);
}

/** The path of an address on the web, as browsers write it. */
function pathOf(?string $url, string $below): ?string
{
    if ($url === null || !isSafeUrl($url)) return null;
    $path = parse_url($url, PHP_URL_PATH) ?? '/';
    if ($path[0] !== '/') $path = preg_replace('/[^\/]*$/', '', $below) . $path;
    return preg_replace_callback('/[^!$&-;=@-Z_a-z~%]/', fn ($found) => rawurlencode($found[0]), $path);
}

/** One page: what it says, and the headings so far. */
final class Page
{
    /** @var int[] Depths, in the source, of the headings that are open. */
    private array $open = [];
    /** @var array<array{id: string, text: string, rank: int}> What the outline lists. */
    public array $outline = [];
    /** How deep in a quote or another place apart we are. */
    private int $apart = 0;

    public function __construct(private readonly array $strings)
    {
    }

    /** Sections begin at `h2`, and no rank is skipped. */
    private function rank(int $depth): int
    {
        $this->open = array_values(array_filter($this->open, fn ($outer) => $outer < $depth));
        $this->open[] = $depth;
        return min(count($this->open) + 1, 6);
    }

    /** Nodes of an article, as far as they may be printed: elements that are allowed, and text. */
    private function allowed(array $nodes): array
    {
        $kept = [];
        foreach ($nodes as $node) {
            if ($node['type'] === 'text') {
                $kept[] = $node;
            } elseif ($node['type'] === 'element' && in_array($node['tagName'], ELEMENTS, true)) {
                $kept[] = $node;
            } elseif ($node['type'] === 'element' && !in_array(strtolower($node['tagName']), DROPPED, true)) {
                array_push($kept, ...$this->allowed($node['children']));
            }
        }
        return $kept;
    }

    public function prose(array $nodes): string
    {
        return implode('', array_map(fn ($node) => $this->node($node), $this->allowed($nodes)));
    }

    private function node(array $node): string
    {
        if ($node['type'] === 'text') return text($node['value']);
        $name = $node['tagName'];
        $values = array_intersect_key($node['properties'] ?? [], array_flip(ATTRIBUTES));
        if (!isSafeUrl((string) ($values['href'] ?? ''))) unset($values['href']);
        if (isset($values['href'])) $values['rel'] = relOf($values['href']);
        if (preg_match('/^h([1-6])$/', $name, $found)) {
            $rank = $this->rank((int) $found[1]);
            $id = unclobberingId($node['properties']['id'] ?? null);
            if ($id !== null && !$this->apart) {
                $this->outline[] = ['id' => $id, 'text' => trim(textOf($node['children'])), 'rank' => $rank];
            }
            $name = "h$rank";
            $values['id'] = $id;
        }
        if ($name === 'pre') $values['tabindex'] = '0';
        $this->apart += $name === 'blockquote' ? 1 : 0;
        $content = $this->prose($node['children']);
        $this->apart -= $name === 'blockquote' ? 1 : 0;
        return "<$name" . attributes($values) . '>' . (in_array($name, ['br', 'hr'], true) ? '' : "$content</$name>");
    }

    public function checklist(array $checklist, array $headings): string
    {
        $id = $checklist['id'];
        $cadence = cadenceText($checklist['cadence'] ?? null, $this->strings);
        $recurs = ($checklist['cadence'] ?? '') !== '';
        $labelFrom = $checklist['labelFrom'] ?? null;
        $labelContent = $checklist['labelContent'] ?? [['type' => 'text', 'value' => $checklist['label'] ?? '']];
        $labelId = match ($labelFrom) {
            'heading' => unclobberingId($checklist['section'] ?? null),
            'paragraph' => "checklist-$id-label",
            default => null,
        };
        $name = preg_replace('/:$/', '', visibleText(match ($labelFrom) {
            'heading' => $headings[$labelId] ?? '',
            'paragraph' => textOf($this->allowed($labelContent)),
            default => '',
        }));
        [$total, $done] = $this->count($checklist['list'], $recurs);
        $host = attributes(['checklist-id' => $id, 'cadence' => $checklist['cadence'] ?? null]);
        $frame = $this->checklistFrame($name, $cadence, $total, $done);
        $label = $labelFrom === 'paragraph'
            ? '<p slot="label"' . attributes(['id' => $labelId]) . '>' . $this->prose($labelContent) . "</p>\n"
            : '';
        $list = $this->itemList($checklist['list'], $recurs, $labelId);
        return <<<HTML
            <broadsheet-checklist$host><template shadowrootmode="open">$frame</template>
            $label$list
            </broadsheet-checklist>
            HTML;
    }

    private function checklistFrame(string $name, ?string $cadence, int $total, int $done): string
    {
        $s = $this->strings;
        $every = $cadence === null ? '' : '<p part="cadence">' . text($cadence) . '</p>';
        $progress = text(say($s[$name === '' ? 'progress' : 'progressOf'], ['label' => $name]));
        $options = text(say($s[$name === '' ? 'options' : 'optionsOf'], ['label' => $name]));
        $figures = text(say($s['figures'], ['done' => $done, 'total' => $total]));
        $status = $total === 0 ? '' :
            '<div part="status">' .
            "<progress part=\"progress\" aria-label=\"$progress\" max=\"$total\" value=\"$done\"></progress>" .
            "<p part=\"figures\" role=\"status\" dir=\"auto\">$figures</p>" .
            "<details part=\"menu\"><summary part=\"button menu-button\" aria-label=\"$options\">⋯</summary></details>" .
            '</div>';
        return '<div part="frame">' .
            "<div part=\"header\"><slot name=\"label\"></slot>$every</div>" .
            "$status<p part=\"notice\" role=\"status\"></p><slot></slot></div>";
    }

    /** How many tasks there are, and how many are done: none of a list that is due again and again. */
    private function count(array $list, bool $recurs): array
    {
        $total = $done = 0;
        foreach ($list['items'] as $item) {
            $total += $item['checked'] === null ? 0 : 1;
            $done += $item['checked'] && !$recurs ? 1 : 0;
            foreach ($item['children'] as $child) {
                if ($child['type'] !== 'item-list') continue;
                [$more, $moreDone] = $this->count($child, $recurs);
                $total += $more;
                $done += $moreDone;
            }
        }
        return [$total, $done];
    }

    private function itemList(array $list, bool $recurs, ?string $labelId = null): string
    {
        $name = $list['ordered'] ? 'ol' : 'ul';
        $host = attributes(['start' => $list['ordered'] ? $list['start'] ?? null : null, 'aria-labelledby' => $labelId]);
        $items = array_map(fn ($item) => $this->item($item, $recurs), $list['items']);
        return "<$name$host>\n" . implode("\n", $items) . "\n</$name>";
    }

    private function item(array $item, bool $recurs): string
    {
        $children = $item['children'];
        $begin = [];
        if (($children[0]['type'] ?? '') === 'prose') $begin = $this->allowed(array_shift($children)['content']['children']);
        $content = $item['checked'] === null ? $this->prose($begin) : $this->task($item, $begin, $recurs);
        foreach ($children as $child) {
            $content .= $child['type'] === 'prose'
                ? $this->prose($child['content']['children'])
                : $this->itemList($child, $recurs);
        }
        // Without `data-item`, the element makes the same id from the item's text.
        return '<li' . attributes(['data-item' => $item['id']]) . ">$content</li>";
    }

    /** A checkbox with a label around the words that the task begins with; blocks stay outside. */
    private function task(array $item, array $content, bool $recurs): string
    {
        $isMarked = $item['checked'] === true;
        $box = fn (?string $name = null) => '<input type="checkbox" autocomplete="off"' . attributes([
            'data-checked' => $isMarked && $recurs ? 'true' : null,
            'aria-label' => $name,
            'checked' => $isMarked && !$recurs,
        ]) . '>';
        $words = array_values(array_filter($content, fn ($node) => !isBlank($node)));
        $first = $words[0] ?? null;
        if (($first['tagName'] ?? '') === 'p') {
            $inner = $this->allowed($first['children']);
            $isWords = array_filter($inner, fn ($node) => !isBlank($node)) && !array_filter($inner, fn ($node) => !isPhrasing($node));
            if ($isWords) {
                $rest = array_slice($content, array_search($first, $content, true) + 1);
                return "<p><label>{$box()} " . $this->prose($inner) . '</label></p>' . $this->prose($rest);
            }
        } elseif ($first !== null && isPhrasing($first)) {
            $start = array_search($first, $content, true);
            for ($end = $start; $end < count($content) && isPhrasing($content[$end]); $end++);
            $label = $this->prose(array_slice($content, $start, $end - $start));
            return "<label>{$box()} $label</label>" . $this->prose(array_slice($content, $end));
        }
        return $box($item['text'] === '' ? null : $item['text']) . $this->prose($content);
    }

    public function relatedLinks(array $block): string
    {
        ['id' => $id, 'text' => $title, 'depth' => $depth] = $block['heading'];
        $id = unclobberingId($id);
        $rank = $this->rank($depth);
        $links = implode("\n", array_map(fn ($link) => $this->link($link), $block['links']));
        $idText = text($id);
        $titleText = text($title);
        return <<<HTML
            <broadsheet-related-links><template shadowrootmode="open"><p part="status" role="status"></p><slot></slot></template>
            <nav aria-labelledby="$idText">
            <h$rank id="$idText">$titleText</h$rank>
            <ul>
            $links
            </ul>
            </nav>
            </broadsheet-related-links>
            HTML;
    }

    private function link(array $link): string
    {
        $title = text($link['title']);
        if (isSafeUrl($link['href'])) $title = '<a' . attributes(['href' => $link['href'], 'rel' => relOf($link['href'])]) . ">$title</a>";
        $description = isset($link['descriptionContent'])
            ? $this->prose($link['descriptionContent'])
            : (isset($link['description']) ? text($link['description']) : null);
        return "<li>$title" . ($description === null ? '' : "<p>$description</p>") . '</li>';
    }

    public function callToAction(array $block): string
    {
        $content = $this->prose($block['content']);
        if (isSafeUrl($block['href'])) $content = '<a' . attributes(['href' => $block['href'], 'rel' => relOf($block['href'])]) . ">$content</a>";
        return "<p class=\"broadsheet-call-to-action\">$content</p>";
    }

    public function outlineFrame(): string
    {
        if ($this->outline === []) return '';
        $name = text(say($this->strings['onThisPage']));
        $left = $this->outline;
        $list = $this->headingList($left, 'outline-list outline-top');
        return "<details part=\"outline\"><summary part=\"outline-button\">$name</summary><nav aria-label=\"$name\">$list</nav></details>";
    }

    /** Lists the headings that are left, down to the first that is of a section further out. */
    private function headingList(array &$left, string $part, int $outer = 0): string
    {
        $items = '';
        while ($left !== [] && $left[0]['rank'] > $outer) {
            ['id' => $id, 'text' => $text, 'rank' => $rank] = array_shift($left);
            $link = attributes(['part' => 'outline-link', 'href' => '#' . rawurlencode($id)]);
            $below = $left !== [] && $left[0]['rank'] > $rank ? $this->headingList($left, 'outline-list', $rank) : '';
            $items .= "<li><a$link>" . text($text) . "</a>$below</li>";
        }
        return "<ul part=\"$part\">$items</ul>";
    }
}

/** An article, without its header, in its frame. */
function printArticle(array $article, array $strings, bool $outline): string
{
    $page = new Page($strings);
    $body = '';
    foreach ($article['blocks'] as $block) {
        $body .= "\n" . match ($block['type']) {
            'prose' => $page->prose($block['content']['children']),
            'checklist' => $page->checklist($block, array_column($page->outline, 'text', 'id')),
            'related-links' => $page->relatedLinks($block),
            'call-to-action' => $page->callToAction($block),
            default => '',
        };
    }
    $fields = $article['fields'];
    $scope = pathOf($fields['canonical'] ?? null, '/');
    $paths = array_map(fn ($alias) => pathOf($alias, $scope ?? '/'), $fields['aliases']);
    $aliases = array_unique(array_filter($paths, fn ($path) => $path !== null && $path !== $scope));
    $host = attributes([
        'scope' => $scope,
        'aliases' => $aliases ? implode(' ', $aliases) : null,
        'outline' => $outline,
    ]);
    $lang = $fields['lang'] ?? null;
    $isRightToLeft = in_array(explode('-', $lang ?? '')[0], RIGHT_TO_LEFT, true);
    $language = attributes(['lang' => $lang, 'dir' => $isRightToLeft ? 'rtl' : null]);
    $list = $outline ? $page->outlineFrame() : '';
    return <<<HTML
        <broadsheet-article$host><template shadowrootmode="open"><div part="frame" aria-busy="false"><p part="status" role="status"></p>$list<slot></slot></div></template>
        <article class="broadsheet"$language>$body</article>
        </broadsheet-article>
        HTML;
}

$printed = [];
foreach (array_slice($argv, 1) as $file) {
    ['article' => $article, 'strings' => $strings, 'outline' => $outline] =
        json_decode(file_get_contents($file), true, 512, JSON_THROW_ON_ERROR);
    $printed[basename($file, '.json')] = printArticle($article, $strings, $outline);
}
echo json_encode($printed, JSON_THROW_ON_ERROR);
