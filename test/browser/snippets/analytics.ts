import type { Snippet } from './snippet';

/** Audience measurement, as each vendor documents it for the head of every page. */
export const analytics: Snippet[] = [
	{
		name: 'Google Analytics 4: Google tag',
		service: 'google-analytics-4',
		place: 'head',
		asks: [
			'www.googletagmanager.com/gtag/js?id=G-VITRINE001',
			'www.google-analytics.com/g/collect?tid=G-VITRINE001',
		],
		html: `<!-- Google tag (gtag.js) -->
<script async src="https://www.googletagmanager.com/gtag/js?id=G-VITRINE001"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());

  gtag('config', 'G-VITRINE001');
</script>`,
	},
	{
		name: 'Matomo Cloud',
		service: 'matomo-cloud',
		place: 'head',
		asks: [ 'cdn.matomo.cloud/agence.matomo.cloud/matomo.js' ],
		noscript: 'agence.matomo.cloud/matomo.php',
		html: `<!-- Matomo -->
<script>
  var _paq = window._paq = window._paq || [];
  _paq.push(['trackPageView']);
  _paq.push(['enableLinkTracking']);
  (function() {
    var u="https://agence.matomo.cloud/";
    _paq.push(['setTrackerUrl', u+'matomo.php']);
    _paq.push(['setSiteId', '1']);
    var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
    g.async=true; g.src='https://cdn.matomo.cloud/agence.matomo.cloud/matomo.js'; s.parentNode.insertBefore(g,s);
  })();
</script>
<noscript><p><img referrerpolicy="no-referrer-when-downgrade" src="https://agence.matomo.cloud/matomo.php?idsite=1&amp;rec=1" style="border:0;" alt="" /></p></noscript>
<!-- End Matomo Code -->`,
	},
	{
		name: 'Hotjar',
		service: 'hotjar',
		place: 'head',
		asks: [ 'static.hotjar.com/c/hotjar-3000001.js' ],
		html: `<!-- Hotjar Tracking Code -->
<script>
    (function(h,o,t,j,a,r){
        h.hj=h.hj||function(){(h.hj.q=h.hj.q||[]).push(arguments)};
        h._hjSettings={hjid:3000001,hjsv:6};
        a=o.getElementsByTagName('head')[0];
        r=o.createElement('script');r.async=1;
        r.src=t+h._hjSettings.hjid+j+h._hjSettings.hjsv;
        a.appendChild(r);
    })(window,document,'https://static.hotjar.com/c/hotjar-','.js?sv=');
</script>`,
	},
	{
		name: 'Microsoft Clarity',
		service: 'microsoft-clarity',
		place: 'head',
		asks: [ 'www.clarity.ms/tag/vitrine001' ],
		html: `<script type="text/javascript">
    (function(c,l,a,r,i,t,y){
        c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};
        t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;
        y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);
    })(window, document, "clarity", "script", "vitrine001");
</script>`,
	},
	{
		name: 'Contentsquare',
		service: 'contentsquare',
		place: 'head',
		asks: [ 't.contentsquare.net/uxa/0123456789abc.js' ],
		html: `<script src="https://t.contentsquare.net/uxa/0123456789abc.js"></script>`,
	},
	{
		name: 'Crazy Egg',
		service: 'crazy-egg',
		place: 'head',
		asks: [ 'script.crazyegg.com/pages/scripts/0012/3456.js' ],
		html: `<script type="text/javascript" src="//script.crazyegg.com/pages/scripts/0012/3456.js" async="async"></script>`,
	},
	{
		name: 'Piano Analytics',
		service: 'piano-analytics',
		place: 'head',
		asks: [ 'tag.aticdn.net/piano-analytics.js' ],
		html: `<script src="https://tag.aticdn.net/piano-analytics.js"></script>
<script type="text/javascript">
    pa.setConfigurations({
        site:123456789,
        collectDomain:'https://vitrine.pa-cd.com'
    });
    pa.sendEvent('page.display', { 'page': 'vitrine' });
</script>`,
	},
	{
		name: 'Plausible',
		service: 'plausible',
		place: 'head',
		asks: [ 'plausible.io/js/script.js' ],
		html: `<script defer data-domain="agenceduport.example" src="https://plausible.io/js/script.js"></script>`,
	},
	{
		name: 'Leadinfo',
		service: 'leadinfo',
		place: 'head',
		asks: [ 'cdn.leadinfo.net/ping.js' ],
		html: `<!-- Leadinfo tracking code -->
<script>
(function(l,e,a,d,i,n,f,o){if(!l[i]){l.GlobalLeadinfoNamespace=l.GlobalLeadinfoNamespace||[];
l.GlobalLeadinfoNamespace.push(i);l[i]=function(){(l[i].q=l[i].q||[]).push(arguments)};l[i].t=l[i].t||n;
l[i].q=l[i].q||[];o=e.createElement(a);f=e.getElementsByTagName(a)[0];o.async=1;o.src=d;f.parentNode.insertBefore(o,f);}
}(window,document,'script','https://cdn.leadinfo.net/ping.js','leadinfo','LI-0000000000001'));
</script>`,
	},
];
