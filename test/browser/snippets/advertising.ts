import type { Snippet } from './snippet';

/** Tag managers, advertising pixels and newsletters, as each vendor documents them. */
export const advertising: Snippet[] = [
	{
		name: 'Google Tag Manager',
		service: 'google-tag-manager',
		place: 'head',
		asks: [ 'www.googletagmanager.com/gtm.js?id=GTM-VITRINE' ],
		noscript: 'www.googletagmanager.com/ns.html?id=GTM-VITRINE',
		html: `<!-- Google Tag Manager -->
<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-VITRINE');</script>
<!-- End Google Tag Manager -->
<!-- Google Tag Manager (noscript) -->
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-VITRINE"
height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>
<!-- End Google Tag Manager (noscript) -->`,
	},
	{
		name: 'Google Ads: Google tag',
		service: 'google-ads',
		place: 'head',
		asks: [ 'www.googletagmanager.com/gtag/js?id=AW-100000001' ],
		html: `<!-- Google tag (gtag.js) -->
<script async src="https://www.googletagmanager.com/gtag/js?id=AW-100000001"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'AW-100000001');
</script>`,
	},
	{
		name: 'Google AdSense',
		service: 'google-adsense',
		place: 'classic',
		asks: [
			'pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-0000000000000001',
		],
		html: `<script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-0000000000000001" crossorigin="anonymous"></script>
<ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-0000000000000001" data-ad-slot="1234567890" data-ad-format="auto"></ins>
<script>
     (adsbygoogle = window.adsbygoogle || []).push({});
</script>`,
	},
	{
		name: 'Meta Pixel',
		service: 'meta-pixel',
		place: 'head',
		asks: [ 'connect.facebook.net/en_US/fbevents.js' ],
		noscript: 'www.facebook.com/tr?id=100000000000001',
		html: `<!-- Meta Pixel Code -->
<script>
!function(f,b,e,v,n,t,s)
{if(f.fbq)return;n=f.fbq=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';
n.queue=[];t=b.createElement(e);t.async=!0;
t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window, document,'script',
'https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '100000000000001');
fbq('track', 'PageView');
</script>
<noscript><img height="1" width="1" style="display:none"
src="https://www.facebook.com/tr?id=100000000000001&ev=PageView&noscript=1"
/></noscript>
<!-- End Meta Pixel Code -->`,
	},
	{
		name: 'LinkedIn Insight Tag',
		service: 'linkedin-insight',
		place: 'footer',
		asks: [ 'snap.licdn.com/li.lms-analytics/insight.min.js' ],
		noscript: 'px.ads.linkedin.com/collect/?pid=1000001',
		html: `<script type="text/javascript">
_linkedin_partner_id = "1000001";
window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || [];
window._linkedin_data_partner_ids.push(_linkedin_partner_id);
</script><script type="text/javascript">
(function(l) {
if (!l){window.lintrk = function(a,b){window.lintrk.q.push([a,b])};
window.lintrk.q=[]}
var s = document.getElementsByTagName("script")[0];
var b = document.createElement("script");
b.type = "text/javascript";b.async = true;
b.src = "https://snap.licdn.com/li.lms-analytics/insight.min.js";
s.parentNode.insertBefore(b, s);})(window.lintrk);
</script>
<noscript>
<img height="1" width="1" style="display:none;" alt="" src="https://px.ads.linkedin.com/collect/?pid=1000001&fmt=gif" />
</noscript>`,
	},
	{
		name: 'TikTok Pixel',
		service: 'tiktok-pixel',
		place: 'head',
		asks: [
			'analytics.tiktok.com/i18n/pixel/events.js?sdkid=C0VITRINE001',
		],
		html: `<!-- TikTok Pixel Code Start -->
<script>
!function (w, d, t) {
  w.TiktokAnalyticsObject=t;var ttq=w[t]=w[t]||[];ttq.methods=["page","track","identify"],ttq.setAndDefer=function(t,e){t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}};for(var i=0;i<ttq.methods.length;i++)ttq.setAndDefer(ttq,ttq.methods[i]);
  ttq.load=function(e,n){var r="https://analytics.tiktok.com/i18n/pixel/events.js";ttq._i=ttq._i||{},ttq._i[e]=[],ttq._i[e]._u=r,ttq._t=ttq._t||{},ttq._t[e]=+new Date,ttq._o=ttq._o||{},ttq._o[e]=n||{};n=document.createElement("script");n.type="text/javascript",n.async=!0,n.src=r+"?sdkid="+e+"&lib="+t;e=document.getElementsByTagName("script")[0];e.parentNode.insertBefore(n,e)};
  ttq.load('C0VITRINE001');
  ttq.page();
}(window, document, 'ttq');
</script>
<!-- TikTok Pixel Code End -->`,
	},
	{
		name: 'Pinterest Tag',
		service: 'pinterest-tag',
		place: 'head',
		asks: [ 's.pinimg.com/ct/core.js' ],
		noscript: 'ct.pinterest.com/v3/?event=init&tid=2600000000001',
		html: `<!-- Pinterest Tag -->
<script>
!function(e){if(!window.pintrk){window.pintrk = function () {
window.pintrk.queue.push(Array.prototype.slice.call(arguments))};var
  n=window.pintrk;n.queue=[],n.version="3.0";var
  t=document.createElement("script");t.async=!0,t.src=e;var
  r=document.getElementsByTagName("script")[0];
  r.parentNode.insertBefore(t,r)}}("https://s.pinimg.com/ct/core.js");
pintrk('load', '2600000000001');
pintrk('page');
</script>
<noscript>
<img height="1" width="1" style="display:none;" alt=""
  src="https://ct.pinterest.com/v3/?event=init&tid=2600000000001&noscript=1" />
</noscript>
<!-- end Pinterest Tag -->`,
	},
	{
		name: 'X Pixel',
		service: 'x-pixel',
		place: 'head',
		asks: [ 'static.ads-twitter.com/uwt.js' ],
		html: `<!-- Twitter conversion tracking base code -->
<script>
!function(e,t,n,s,u,a){e.twq||(s=e.twq=function(){s.exe?s.exe.apply(s,arguments):s.queue.push(arguments);
},s.version='1.1',s.queue=[],u=t.createElement(n),u.async=!0,u.src='https://static.ads-twitter.com/uwt.js',
a=t.getElementsByTagName(n)[0],a.parentNode.insertBefore(u,a))}(window,document,'script');
twq('config','o0001');
</script>`,
	},
	{
		name: 'Snap Pixel',
		service: 'snapchat-pixel',
		place: 'head',
		asks: [ 'sc-static.net/scevent.min.js' ],
		html: `<!-- Snap Pixel Code -->
<script type='text/javascript'>
(function(e,t,n){if(e.snaptr)return;var a=e.snaptr=function()
{a.handleRequest?a.handleRequest.apply(a,arguments):a.queue.push(arguments)};
a.queue=[];var s='script';r=t.createElement(s);r.async=!0;
r.src=n;var u=t.getElementsByTagName(s)[0];
u.parentNode.insertBefore(r,u);})(window,document,
'https://sc-static.net/scevent.min.js');
snaptr('init', '00000000-0000-4000-8000-000000000001', {});
snaptr('track', 'PAGE_VIEW');
</script>
<!-- End Snap Pixel Code -->`,
	},
	{
		name: 'Criteo OneTag',
		service: 'criteo',
		place: 'footer',
		asks: [ 'dynamic.criteo.com/js/ld/ld.js?a=10001' ],
		html: `<!-- Criteo Loader File -->
<script type="text/javascript" src="//dynamic.criteo.com/js/ld/ld.js?a=10001" async="true"></script>
<script type="text/javascript">
window.criteo_q = window.criteo_q || [];
var deviceType = /iPad/.test(navigator.userAgent) ? "t" : "d";
window.criteo_q.push(
 { event: "setAccount", account: 10001 },
 { event: "setSiteType", type: deviceType },
 { event: "viewHome" });
</script>`,
	},
	{
		name: 'Microsoft Advertising UET',
		service: 'microsoft-uet',
		place: 'footer',
		asks: [ 'bat.bing.com/bat.js' ],
		html: `<script>(function(w,d,t,r,u){var f,n,i;w[u]=w[u]||[],f=function(){var o={ti:"1000001", enableAutoSpaTracking: true};o.q=w[u],w[u]=new UET(o),w[u].push("pageLoad")},n=d.createElement(t),n.src=r,n.async=1,n.onload=n.onreadystatechange=function(){var s=this.readyState;s&&s!=="loaded"&&s!=="complete"||(f(),n.onload=n.onreadystatechange=null)},i=d.getElementsByTagName(t)[0],i.parentNode.insertBefore(n,i)})(window,document,"script","//bat.bing.com/bat.js","uetq");</script>`,
	},
	{
		name: 'Brevo tracker',
		service: 'brevo',
		place: 'head',
		asks: [ 'cdn.brevo.com/js/sdk-loader.js' ],
		html: `<script src="https://cdn.brevo.com/js/sdk-loader.js" async></script>
<script>
    // Version: 2.0
    window.Brevo = window.Brevo || [];
    Brevo.push(["init", { client_key: "vitrine0000000000000001" }]);
</script>`,
	},
	{
		name: 'Mailchimp connected site',
		service: 'mailchimp',
		place: 'head',
		asks: [ 'chimpstatic.com/mcjs-connected/js/users/' ],
		html: `<script id="mcjs">!function(c,h,i,m,p){m=c.createElement(h),p=c.getElementsByTagName(h)[0],m.async=1,m.src=i,p.parentNode.insertBefore(m,p)}(document,"script","https://chimpstatic.com/mcjs-connected/js/users/0000000000000001/0001.js");</script>`,
	},
];
