import type { Snippet } from './snippet';

/** Social networks, reviews, fonts and small widgets, as each vendor documents them. */
export const social: Snippet[] = [
	{
		name: 'Facebook page plugin, with the SDK',
		service: 'facebook-plugins',
		place: 'block',
		asks: [ 'connect.facebook.net/fr_FR/sdk.js' ],
		html: `<div id="fb-root"></div>
<script async defer crossorigin="anonymous" src="https://connect.facebook.net/fr_FR/sdk.js#xfbml=1&version=v21.0"></script>
<div class="fb-page" data-href="https://www.facebook.com/agenceduport" data-tabs="timeline" data-small-header="false"></div>`,
	},
	{
		name: 'Facebook page plugin, as a frame',
		service: 'facebook-plugins',
		place: 'widget',
		asks: [ 'www.facebook.com/plugins/page.php?href=https' ],
		html: `<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fagenceduport&tabs=timeline&width=340&height=500" width="340" height="500" style="border:none;overflow:hidden" scrolling="no" frameborder="0" allowfullscreen="true" allow="autoplay; clipboard-write; encrypted-media; picture-in-picture; web-share"></iframe>`,
	},
	{
		name: 'Instagram post',
		service: 'instagram',
		place: 'block',
		asks: [ 'www.instagram.com/embed.js' ],
		html: `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Vitrine0001/?utm_source=ig_embed" data-instgrm-version="14"><a href="https://www.instagram.com/p/Vitrine0001/" target="_blank">Voir cette publication</a></blockquote>
<script async src="//www.instagram.com/embed.js"></script>`,
	},
	{
		name: 'X post',
		service: 'x-posts',
		place: 'widget',
		asks: [ 'platform.twitter.com/widgets.js' ],
		html: `<blockquote class="twitter-tweet"><p lang="fr" dir="ltr">Nouvelle maison</p>&mdash; <a href="https://twitter.com/agenceduport/status/1000000000000000001">22 novembre</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`,
	},
	{
		name: 'AddToAny',
		service: 'addtoany',
		place: 'widget',
		asks: [ 'static.addtoany.com/menu/page.js' ],
		html: `<!-- AddToAny BEGIN -->
<div class="a2a_kit a2a_kit_size_32 a2a_default_style"><a class="a2a_dd" href="https://www.addtoany.com/share"></a><a class="a2a_button_facebook"></a></div>
<script defer src="https://static.addtoany.com/menu/page.js"></script>
<!-- AddToAny END -->`,
	},
	{
		name: 'ShareThis',
		service: 'sharethis',
		place: 'widget',
		asks: [ 'platform-api.sharethis.com/js/sharethis.js' ],
		html: `<script type="text/javascript" src="https://platform-api.sharethis.com/js/sharethis.js#property=vitrine&product=inline-share-buttons" async="async"></script>
<div class="sharethis-inline-share-buttons"></div>`,
	},
	{
		name: 'Trustpilot TrustBox',
		service: 'trustpilot',
		place: 'widget',
		asks: [
			'widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js',
		],
		html: `<!-- TrustBox script -->
<script type="text/javascript" src="//widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js" async></script>
<!-- End TrustBox script -->
<div class="trustpilot-widget" data-locale="fr-FR" data-template-id="5419b6a8b0d04a076446a9ad" data-businessunit-id="000000000000000000000001" data-style-height="24px"><a href="https://fr.trustpilot.com/review/agenceduport.example" target="_blank" rel="noopener">Trustpilot</a></div>`,
	},
	{
		name: 'Elfsight',
		service: 'elfsight',
		place: 'widget',
		asks: [ 'static.elfsight.com/platform/platform.js' ],
		html: `<script src="https://static.elfsight.com/platform/platform.js" async></script>
<div class="elfsight-app-00000000-0000-4000-8000-000000000006" data-elfsight-app-lazy></div>`,
	},
	{
		name: 'Gravatar picture',
		service: 'gravatar',
		place: 'widget',
		asks: [ 'secure.gravatar.com/avatar/0000000000000001?s=96' ],
		html: `<img alt='' src='https://secure.gravatar.com/avatar/0000000000000001?s=96&#038;d=mm&#038;r=g' srcset='https://secure.gravatar.com/avatar/0000000000000001?s=192&#038;d=mm&#038;r=g 2x' class='avatar avatar-96 photo' height='96' width='96' decoding='async'/>`,
	},
	{
		name: 'Google Fonts',
		service: 'google-fonts',
		place: 'head',
		asks: [ 'fonts.googleapis.com/css2?family=Vitrine' ],
		html: `<link rel="preconnect" href="https://fonts.googleapis.com">
<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>
<link href="https://fonts.googleapis.com/css2?family=Vitrine:wght@400;700&display=swap" rel="stylesheet">`,
	},
	{
		name: 'Adobe Fonts',
		service: 'adobe-fonts',
		place: 'head',
		asks: [ 'use.typekit.net/vit0001.css' ],
		html: `<link rel="stylesheet" href="https://use.typekit.net/vit0001.css">`,
	},
];
