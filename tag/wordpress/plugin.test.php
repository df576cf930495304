<?php
/**
 * What the plugin promises, without a WordPress: the few functions of it that are asked are played here.
 * `php plugin.test.php` prints a line per promise and ends with 1 when one is broken; test/tag runs it where PHP is.
 */

ob_start();
define('ABSPATH', '/');
define('MINUTE_IN_SECONDS', 60);
$options = ['waarborg_address' => 'https://waarborg.test/', 'waarborg_site' => 'winkel'];
$transients = [];
$enqueued = [];
$asked = '';
$reply = ['code' => 500, 'body' => ''];

function get_option(string $name, mixed $other = false): mixed { return $GLOBALS['options'][$name] ?? $other; }
function update_option(string $name, mixed $value): void { $GLOBALS['options'][$name] = $value; }
function get_transient(string $name): mixed { return $GLOBALS['transients'][$name] ?? false; }
function set_transient(string $name, mixed $value): void { $GLOBALS['transients'][$name] = $value; }
function delete_transient(string $name): void { unset($GLOBALS['transients'][$name]); }
function untrailingslashit(string $text): string { return rtrim($text, '/'); }
function add_action(): void {}
function add_shortcode(): void {}
function determine_locale(): string { return 'nl_NL'; }
function wp_enqueue_script(mixed ...$given): void { $GLOBALS['enqueued'] = $given; }
function wp_remote_get(string $url): array { $GLOBALS['asked'] = $url; return $GLOBALS['reply']; }
function wp_remote_retrieve_response_code(array $answer): int { return $answer['code']; }
function wp_remote_retrieve_body(array $answer): string { return $answer['body']; }
function wp_unslash(string $text): string { return $text; }
function home_url(): string { return 'https://winkel.test'; }
function wp_parse_url(string $url, int $part): mixed { return parse_url($url, $part); }
function shortcode_atts(array $usual, array $given): array { return array_merge($usual, $given); }
function esc_attr(string $text): string { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url(string $text): string { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url_raw(string $text): string { return str_starts_with($text, 'https://') ? $text : ''; }

require __DIR__ . '/waarborg/waarborg.php';

$broken = 0;
function promise(string $words, mixed $is, mixed $should): void {
	global $broken;
	$broken += $is === $should ? 0 : 1;
	echo $is === $should ? "holds: $words\n" : "BROKEN: $words: " . json_encode($is) . ' is not ' . json_encode($should) . "\n";
}

$lock = [
	['name' => 'default-src', 'always' => ["'self'"], 'after' => []],
	['name' => 'script-src', 'always' => ["'self'", 'https://waarborg.test'], 'after' => [['id' => 'teller', 'sources' => ['https://teller.test']]]],
];
$register = [
	'version' => 5,
	'lock' => $lock,
	'services' => [
		['id' => 'teller', 'since' => 3, 'cookies' => ['_tel*']],
		['id' => 'film', 'since' => 5, 'cookies' => ['_f']],
		['id' => 'nooit', 'since' => null, 'cookies' => []],
	],
];

promise('nothing is known while Waarborg never answered', waarborg_register(), null);
promise('and then the site is closed to all others', str_contains(waarborg_policy(null, []), 'https:'), false);
delete_transient('waarborg_asked');
$reply = ['code' => 200, 'body' => json_encode($register)];
promise('it asks for its own site', [waarborg_register()['version'], $asked], [5, 'https://waarborg.test/waarborg.json?site=winkel']);
delete_transient('waarborg_asked');
$reply = ['code' => 200, 'body' => '{"version":"x"}'];
promise('what cannot be read leaves what was known', waarborg_register()['version'], 5);

foreach ([
	[null, []],
	['5.teller.film', ['teller', 'film']],
	['4.teller.film', ['teller']],
	['2.teller', []],
	['6.teller', []],
	['5.-teller.teller', []],
	['5.teller.%', []],
	["5.teller\n", []],
	['teller', []],
	['0.teller', []],
	['5.nooit', []],
] as [$cookie, $should]) {
	promise('the cookie ' . json_encode($cookie), waarborg_allowed($cookie, $register), $should);
}

promise('closed', waarborg_policy($register, []), "default-src 'self'; script-src 'self' https://waarborg.test");
promise('open', waarborg_policy($register, ['teller']), "default-src 'self'; script-src 'self' https://waarborg.test https://teller.test");
promise('what was left goes', waarborg_unwanted(['_tel_1', 'own', '_f'], $register, []), ['_tel_1', '_f']);
promise('what is allowed stays', waarborg_unwanted(['_tel_1', 'own', '_f'], $register, ['teller']), ['_f']);
waarborg_enqueue();
promise('the tag', $enqueued[1], 'https://waarborg.test/waarborg.js?site=winkel&taal=nl');
promise('a frame cannot break out', waarborg_frame(['dienst' => 'film', 'src' => 'https://f.test/"x', 'titel' => '">']), '<iframe data-waarborg="film" data-src="https://f.test/&quot;x" width="560" height="315" title="&quot;&gt;"></iframe>');
promise('a safe address alone', waarborg_clean_address('http://waarborg.test'), '');
promise('a short name alone', waarborg_clean_site('a b'), '');
$_COOKIE = ['waarborg-keuze' => '5.film', '_tel_1' => 'x'];
waarborg_send_headers();
promise('no page cache keeps the page of who allowed something', defined('DONOTCACHEPAGE'), true);

exit($broken > 0 ? 1 : 0);
