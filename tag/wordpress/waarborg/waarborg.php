<?php
/**
 * Plugin Name: Waarborg
 * Description: Sets the consent tag of your own Waarborg, and the header that keeps everybody else out until a visitor allows them.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 8.1
 * License: MIT
 * Text Domain: waarborg
 */

if (!defined('ABSPATH')) {
	exit;
}

/** Where Waarborg is reached, without a slash at the end; '' until it is set. */
function waarborg_address(): string {
	return untrailingslashit((string) get_option('waarborg_address', ''));
}

function waarborg_site(): string {
	return (string) get_option('waarborg_site', '');
}

/** The tag, in the language of the page; deferred, so that a Waarborg that is down holds nothing up. */
function waarborg_enqueue(): void {
	if (waarborg_address() === '' || waarborg_site() === '') {
		return;
	}
	$language = str_starts_with(determine_locale(), 'en') ? 'en' : 'nl';
	$query = http_build_query(['site' => waarborg_site(), 'taal' => $language]);
	wp_enqueue_script('waarborg', waarborg_address() . '/waarborg.js?' . $query, [], null, ['strategy' => 'defer']);
}
add_action('wp_enqueue_scripts', 'waarborg_enqueue', 0);

/**
 * What the register says of this site: its policy and its services.
 *
 * Asked for at most every five minutes; while Waarborg is down, what it last said counts.
 *
 * @return array{version: int, lock: array, services: array}|null null until Waarborg has ever answered
 */
function waarborg_register(): ?array {
	$known = get_option('waarborg_register', null);
	$known = is_array($known) ? $known : null;
	if (get_transient('waarborg_asked') !== false || waarborg_address() === '') {
		return $known;
	}
	set_transient('waarborg_asked', 1, 5 * MINUTE_IN_SECONDS);
	$address = waarborg_address() . '/waarborg.json?' . http_build_query(['site' => waarborg_site()]);
	$answer = wp_remote_get($address, ['timeout' => 3, 'redirection' => 0]);
	$said = wp_remote_retrieve_response_code($answer) === 200 ? json_decode(wp_remote_retrieve_body($answer), true) : null;
	if (!is_array($said) || !is_int($said['version'] ?? null) || !is_array($said['lock'] ?? null) || !is_array($said['services'] ?? null)) {
		return $known;
	}
	update_option('waarborg_register', $said, false);
	return $said;
}

/**
 * The services that this visitor allows now: as the cookie of the choice says, as far as it still counts.
 *
 * @return string[] nothing where the cookie is absent, broken or of a later register
 */
function waarborg_allowed(?string $cookie, array $register): array {
	if ($cookie === null || strlen($cookie) > 1000 || !preg_match('/^[1-9]\d{0,8}(\.-?[a-z0-9]+(-[a-z0-9]+)*)*$/D', $cookie)) {
		return [];
	}
	$parts = explode('.', $cookie);
	$at = (int) array_shift($parts);
	if ($at > $register['version']) {
		return [];
	}
	$allowed = [];
	foreach ($register['services'] as ['id' => $id, 'since' => $since]) {
		if ($since !== null && $at >= $since && in_array($id, $parts, true) && !in_array("-$id", $parts, true)) {
			$allowed[] = $id;
		}
	}
	return $allowed;
}

/** The content policy for one visitor; closed to everybody else while nothing is known of the register. */
function waarborg_policy(?array $register, array $allowed): string {
	if ($register === null) {
		return "default-src 'self' data: 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";
	}
	$lines = [];
	foreach ($register['lock'] as ['name' => $name, 'always' => $always, 'after' => $after]) {
		$sources = $always;
		foreach ($after as ['id' => $id, 'sources' => $more]) {
			if (in_array($id, $allowed, true)) {
				array_push($sources, ...$more);
			}
		}
		$lines[] = $name . ' ' . implode(' ', $sources);
	}
	// a register that was tampered with on its way must not write a header of its own
	return preg_replace('/[\r\n]+/', ' ', implode('; ', $lines));
}

/** Of the names of cookies that came in, those that a service left which is not allowed. */
function waarborg_unwanted(array $names, array $register, array $allowed): array {
	$fits = static fn (string $declared, string $name): bool => str_ends_with($declared, '*')
		? str_starts_with($name, substr($declared, 0, -1))
		: $declared === $name;
	$left = static function (bool $isAllowed) use ($register, $allowed): array {
		$some = array_filter($register['services'], static fn (array $one): bool => in_array($one['id'], $allowed, true) === $isAllowed);
		return array_merge([], ...array_column($some, 'cookies'));
	};
	$matches = static fn (array $declared, string $name): bool => array_filter($declared, static fn (string $one): bool => $fits($one, $name)) !== [];
	return array_values(array_filter($names, static fn (string $name): bool => $matches($left(false), $name) && !$matches($left(true), $name)));
}

/** The lock on the door of every public page, and the end of what must not be in the browser any more. */
function waarborg_send_headers(): void {
	if (waarborg_address() === '' || headers_sent()) {
		return;
	}
	$register = waarborg_register();
	$cookie = isset($_COOKIE['waarborg-keuze']) ? wp_unslash((string) $_COOKIE['waarborg-keuze']) : null;
	$allowed = $register === null ? [] : waarborg_allowed($cookie, $register);
	header('Content-Security-Policy: ' . waarborg_policy($register, $allowed));
	header('X-DNS-Prefetch-Control: off');
	header('Vary: Cookie', false);
	if ($allowed !== []) {
		// Back after a withdrawal must not bring a page with a wider policy, and no page cache may keep one
		header('Cache-Control: no-store, private');
		defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
	}
	if ($register === null) {
		return;
	}
	$host = (string) wp_parse_url(home_url(), PHP_URL_HOST);
	$labels = explode('.', $host);
	foreach (waarborg_unwanted(array_map('strval', array_keys($_COOKIE)), $register, $allowed) as $name) {
		setcookie($name, '', ['expires' => 1, 'path' => '/']);
		for ($at = 0; $at < count($labels) - 1; $at++) {
			setcookie($name, '', ['expires' => 1, 'path' => '/', 'domain' => implode('.', array_slice($labels, $at))]);
		}
	}
}
add_action('send_headers', 'waarborg_send_headers');

/** [waarborg dienst="youtube" src="https://…" breedte="560" hoogte="315" titel="…"]: a frame that waits for consent. */
function waarborg_frame(array|string $given): string {
	$about = shortcode_atts(['dienst' => '', 'src' => '', 'breedte' => '560', 'hoogte' => '315', 'titel' => ''], $given);
	return sprintf(
		'<iframe data-waarborg="%s" data-src="%s" width="%s" height="%s" title="%s"></iframe>',
		esc_attr($about['dienst']),
		esc_url($about['src']),
		esc_attr($about['breedte']),
		esc_attr($about['hoogte']),
		esc_attr($about['titel'])
	);
}
add_shortcode('waarborg', 'waarborg_frame');

/** An address over a safe connection, or nothing. */
function waarborg_clean_address(mixed $typed): string {
	$address = untrailingslashit(esc_url_raw(trim((string) $typed), ['https']));
	delete_transient('waarborg_asked');
	return $address;
}

function waarborg_clean_site(mixed $typed): string {
	delete_transient('waarborg_asked');
	return preg_match('/^[a-z0-9]+(-[a-z0-9]+)*$/D', trim((string) $typed)) ? trim((string) $typed) : '';
}

add_action('admin_init', static function (): void {
	register_setting('waarborg', 'waarborg_address', ['type' => 'string', 'sanitize_callback' => 'waarborg_clean_address', 'default' => '']);
	register_setting('waarborg', 'waarborg_site', ['type' => 'string', 'sanitize_callback' => 'waarborg_clean_site', 'default' => '']);
});

add_action('admin_menu', static function (): void {
	add_options_page('Waarborg', 'Waarborg', 'manage_options', 'waarborg', 'waarborg_settings_page');
});

function waarborg_settings_page(): void {
	$isNl = !str_starts_with(determine_locale(), 'en');
	$state = waarborg_register();
	?>
	<div class="wrap">
		<h1>Waarborg</h1>
		<form method="post" action="options.php">
			<?php settings_fields('waarborg'); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="waarborg_address"><?php echo esc_html($isNl ? 'Het adres van je Waarborg' : 'The address of your Waarborg'); ?></label></th>
					<td><input class="regular-text" type="url" id="waarborg_address" name="waarborg_address" value="<?php echo esc_attr(waarborg_address()); ?>" placeholder="https://"></td>
				</tr>
				<tr>
					<th scope="row"><label for="waarborg_site"><?php echo esc_html($isNl ? 'De korte naam van deze site' : 'The short name of this site'); ?></label></th>
					<td><input class="regular-text" type="text" id="waarborg_site" name="waarborg_site" value="<?php echo esc_attr(waarborg_site()); ?>"></td>
				</tr>
			</table>
			<p>
				<?php
				echo esc_html(
					$state === null
						? ($isNl ? 'Waarborg heeft nog niet geantwoord: de site is dicht voor alle anderen.' : 'Waarborg has not answered yet: the site is closed to everybody else.')
						: sprintf($isNl ? 'Register, versie %d.' : 'Register, version %d.', $state['version'])
				);
				?>
			</p>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
