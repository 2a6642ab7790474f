import type { Snippet } from './snippet';

/** Videos, maps, tours, papers and calendars, as each vendor documents them for a page's content. */
export const media: Snippet[] = [
	{
		name: 'YouTube video',
		service: 'youtube',
		place: 'block',
		asks: [ 'www.youtube.com/embed/VitrineVid1' ],
		html: `<iframe width="560" height="315" src="https://www.youtube.com/embed/VitrineVid1?si=abcdefghijklmnop" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>`,
	},
	{
		name: 'YouTube IFrame Player API',
		service: 'youtube',
		place: 'classic',
		asks: [ 'www.youtube.com/iframe_api' ],
		html: `<div id="player"></div>
<script>
  var tag = document.createElement('script');
  tag.src = "https://www.youtube.com/iframe_api";
  var firstScriptTag = document.getElementsByTagName('script')[0];
  firstScriptTag.parentNode.insertBefore(tag, firstScriptTag);
</script>`,
	},
	{
		name: 'Vimeo video, responsive',
		service: 'vimeo',
		place: 'block',
		asks: [
			'player.vimeo.com/video/100000001',
			'player.vimeo.com/api/player.js',
		],
		html: `<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/100000001?badge=0&amp;autopause=0&amp;player_id=0&amp;app_id=58479" frameborder="0" allow="autoplay; fullscreen; picture-in-picture; clipboard-write" style="position:absolute;top:0;left:0;width:100%;height:100%;" title="Visite"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>`,
	},
	{
		name: 'Dailymotion player',
		service: 'dailymotion',
		place: 'classic',
		asks: [ 'geo.dailymotion.com/player.html?video=x000001' ],
		html: `<div style="position:relative;padding-bottom:56.25%;height:0;overflow:hidden;"><iframe style="width:100%;height:100%;position:absolute;left:0px;top:0px;overflow:hidden" frameborder="0" type="text/html" src="https://geo.dailymotion.com/player.html?video=x000001" width="100%" height="100%" allowfullscreen title="Dailymotion Video Player" allow="autoplay; web-share"></iframe></div>`,
	},
	{
		name: 'Wistia player',
		service: 'wistia',
		place: 'block',
		asks: [
			'fast.wistia.com/player.js',
			'fast.wistia.com/embed/vitrine001.js',
			'fast.wistia.com/embed/medias/vitrine001/swatch',
		],
		html: `<script src="https://fast.wistia.com/player.js" async></script><script src="https://fast.wistia.com/embed/vitrine001.js" async type="module"></script><style>wistia-player[media-id='vitrine001']:not(:defined) { background: center / contain no-repeat url('https://fast.wistia.com/embed/medias/vitrine001/swatch'); display: block; filter: blur(5px); padding-top:56.25%; }</style> <wistia-player media-id="vitrine001" aspect="1.7777777777777777"></wistia-player>`,
	},
	{
		name: 'Google Maps embed',
		service: 'google-maps',
		place: 'block',
		asks: [ 'www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2660' ],
		html: `<iframe src="https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2660" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy" referrerpolicy="no-referrer-when-downgrade"></iframe>`,
	},
	{
		name: 'Google Maps JavaScript API',
		service: 'google-maps',
		place: 'footer',
		asks: [ 'maps.googleapis.com/maps/api/js?key=AIzaVitrine' ],
		html: `<script>
  function initMap() { new google.maps.Map(document.body.appendChild(document.createElement('div')), { zoom: 12 }); }
</script>
<script async src="https://maps.googleapis.com/maps/api/js?key=AIzaVitrine&callback=initMap&loading=async"></script>`,
	},
	{
		name: 'OpenStreetMap embed',
		service: 'openstreetmap',
		place: 'classic',
		asks: [ 'www.openstreetmap.org/export/embed.html?bbox=-3.37' ],
		html: `<iframe width="425" height="350" src="https://www.openstreetmap.org/export/embed.html?bbox=-3.37%2C47.74%2C-3.36%2C47.75&amp;layer=mapnik" style="border: 1px solid black"></iframe><br/><small><a href="https://www.openstreetmap.org/#map=17/47.74/-3.36">View Larger Map</a></small>`,
	},
	{
		name: 'Mapbox GL JS',
		service: 'mapbox',
		place: 'block',
		asks: [
			'api.mapbox.com/mapbox-gl-js/v3.7.0/mapbox-gl.js',
			'api.mapbox.com/mapbox-gl-js/v3.7.0/mapbox-gl.css',
		],
		html: `<link href="https://api.mapbox.com/mapbox-gl-js/v3.7.0/mapbox-gl.css" rel="stylesheet">
<script src="https://api.mapbox.com/mapbox-gl-js/v3.7.0/mapbox-gl.js"></script>
<div id="map"></div>
<script>
mapboxgl.accessToken = 'pk.vitrine';
const mapOfTheAgency = new mapboxgl.Map({ container: 'map', center: [-3.36, 47.74], zoom: 9 });
</script>`,
	},
	{
		name: 'Matterport showcase',
		service: 'matterport',
		place: 'block',
		asks: [ 'my.matterport.com/show/?m=Vitrine0001' ],
		html: `<iframe width="853" height="480" src="https://my.matterport.com/show/?m=Vitrine0001" frameborder="0" allowfullscreen allow="autoplay; fullscreen; web-share; xr-spatial-tracking;"></iframe>`,
	},
	{
		name: 'Kuula tour',
		service: 'kuula',
		place: 'classic',
		asks: [ 'kuula.co/share/collection/7VITR' ],
		html: `<iframe width="100%" height="640" style="width: 100%; height: 640px; border: none; max-width: 100%;" frameborder="0" allowfullscreen allow="xr-spatial-tracking; gyroscope; accelerometer" scrolling="no" src="https://kuula.co/share/collection/7VITR?logo=1&info=1&fs=1&vr=0&sd=1&thumbs=1"></iframe>`,
	},
	{
		name: 'Klapty tour',
		service: 'klapty',
		place: 'classic',
		asks: [ 'www.klapty.com/tour/tunnel/Vitrine001' ],
		html: `<iframe id="virtual-tour" style="max-width:100%; width: 100%; height: 400px" src="https://www.klapty.com/tour/tunnel/Vitrine001" frameborder="0" allowfullscreen="true" allowvr="true" allow="accelerometer; gyroscope; vr"></iframe>`,
	},
	{
		name: 'Issuu reader',
		service: 'issuu',
		place: 'classic',
		asks: [ 'e.issuu.com/embed.html?d=brochure&u=agenceduport' ],
		html: `<iframe allowfullscreen allow="clipboard-write" sandbox="allow-top-navigation allow-top-navigation-by-user-activation allow-downloads allow-scripts allow-same-origin allow-popups allow-modals allow-popups-to-escape-sandbox allow-forms" style="border: none; width: 100%; height: 326px;" src="https://e.issuu.com/embed.html?d=brochure&u=agenceduport"></iframe>`,
	},
	{
		name: 'Calaméo reader',
		service: 'calameo',
		place: 'classic',
		asks: [ 'v.calameo.com/?bkcode=000000000000000000001' ],
		html: `<iframe src="//v.calameo.com/?bkcode=000000000000000000001&mode=mini&clickto=embed" width="480" height="300" frameborder="0" scrolling="no" allowtransparency allowfullscreen style="margin:0 auto;"></iframe>`,
	},
	{
		name: 'Google Forms',
		service: 'google-forms',
		place: 'block',
		asks: [ 'docs.google.com/forms/d/e/1FAIVitrine/viewform' ],
		html: `<iframe src="https://docs.google.com/forms/d/e/1FAIVitrine/viewform?embedded=true" width="640" height="800" frameborder="0" marginheight="0" marginwidth="0">Chargement…</iframe>`,
	},
	{
		name: 'Google Calendar',
		service: 'google-calendar',
		place: 'classic',
		asks: [ 'calendar.google.com/calendar/embed?src=vitrine' ],
		html: `<iframe src="https://calendar.google.com/calendar/embed?src=vitrine%40group.calendar.google.com&ctz=Europe%2FParis" style="border: 0" width="800" height="600" frameborder="0" scrolling="no"></iframe>`,
	},
	{
		name: 'Calendly inline widget',
		service: 'calendly',
		place: 'block',
		asks: [ 'assets.calendly.com/assets/external/widget.js' ],
		html: `<!-- Calendly inline widget begin -->
<div class="calendly-inline-widget" data-url="https://calendly.com/agenceduport/visite" style="min-width:320px;height:700px;"></div>
<script type="text/javascript" src="https://assets.calendly.com/assets/external/widget.js" async></script>
<!-- Calendly inline widget end -->`,
	},
	{
		name: 'Typeform',
		service: 'typeform',
		place: 'block',
		asks: [ 'embed.typeform.com/next/embed.js' ],
		html: `<div data-tf-live="01VITRINE"></div><script src="//embed.typeform.com/next/embed.js"></script>`,
	},
];
