<?php
/**
 * Plugin Name: Demo: analytics
 * Description: Puts Google Analytics 4 into the head the way themes do, knowing nothing of consent.
 */

add_action(
	'wp_head',
	static function () {
		?>
<!-- Google tag (gtag.js) -->
<script async src="https://www.googletagmanager.com/gtag/js?id=G-DOORSTEP01"></script>
<script>
	window.dataLayer = window.dataLayer || [];
	function gtag(){dataLayer.push(arguments);}
	gtag('js', new Date());
	gtag('config', 'G-DOORSTEP01');
</script>
		<?php
	}
);
