import type { Snippet } from './snippet';

/** Chats, and what keeps forms free of robots, as each vendor documents them. */
export const talk: Snippet[] = [
	{
		name: 'Crisp',
		service: 'crisp',
		place: 'footer',
		asks: [ 'client.crisp.chat/l.js' ],
		html: `<script type="text/javascript">window.$crisp=[];window.CRISP_WEBSITE_ID="00000000-0000-4000-8000-000000000002";(function(){d=document;s=d.createElement("script");s.src="https://client.crisp.chat/l.js";s.async=1;d.getElementsByTagName("head")[0].appendChild(s);})();</script>`,
	},
	{
		name: 'Tawk.to',
		service: 'tawk-to',
		place: 'footer',
		asks: [ 'embed.tawk.to/000000000000000000000001/default' ],
		html: `<!--Start of Tawk.to Script-->
<script type="text/javascript">
var Tawk_API=Tawk_API||{}, Tawk_LoadStart=new Date();
(function(){
var s1=document.createElement("script"),s0=document.getElementsByTagName("script")[0];
s1.async=true;
s1.src='https://embed.tawk.to/000000000000000000000001/default';
s1.charset='UTF-8';
s1.setAttribute('crossorigin','*');
s0.parentNode.insertBefore(s1,s0);
})();
</script>
<!--End of Tawk.to Script-->`,
	},
	{
		name: 'HubSpot tracking code',
		service: 'hubspot',
		place: 'footer',
		asks: [ 'js-eu1.hs-scripts.com/100000001.js' ],
		html: `<!-- Start of HubSpot Embed Code -->
<script type="text/javascript" id="hs-script-loader" async defer src="//js-eu1.hs-scripts.com/100000001.js"></script>
<!-- End of HubSpot Embed Code -->`,
	},
	{
		name: 'HubSpot form',
		service: 'hubspot',
		place: 'block',
		asks: [ 'js-eu1.hsforms.net/forms/embed/v2.js' ],
		html: `<script charset="utf-8" type="text/javascript" src="//js-eu1.hsforms.net/forms/embed/v2.js"></script>
<script>
  hbspt.forms.create({ portalId: "100000001", formId: "00000000-0000-4000-8000-000000000003", region: "eu1" });
</script>`,
	},
	{
		name: 'Intercom',
		service: 'intercom',
		place: 'footer',
		asks: [ 'widget.intercom.io/widget/vitrine1' ],
		html: `<script>
  window.intercomSettings = { api_base: "https://api-iam.intercom.io", app_id: "vitrine1" };
</script>
<script>
  (function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var l=function(){var s=d.createElement('script');s.type='text/javascript';s.async=true;s.src='https://widget.intercom.io/widget/vitrine1';var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};if(document.readyState==='complete'){l();}else if(w.attachEvent){w.attachEvent('onload',l);}else{w.addEventListener('load',l,false);}}})();
</script>`,
	},
	{
		name: 'Zendesk web widget',
		service: 'zendesk',
		place: 'footer',
		asks: [
			'static.zdassets.com/ekr/snippet.js?key=00000000-0000-4000-8000-000000000004',
		],
		html: `<!-- Start of Zendesk Widget script -->
<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=00000000-0000-4000-8000-000000000004"> </script>
<!-- End of Zendesk Widget script -->`,
	},
	{
		name: 'Smartsupp',
		service: 'smartsupp',
		place: 'footer',
		asks: [ 'www.smartsuppchat.com/loader.js' ],
		html: `<!-- Smartsupp Live Chat script -->
<script type="text/javascript">
var _smartsupp = _smartsupp || {};
_smartsupp.key = '0000000000000000000000000000000000000001';
window.smartsupp||(function(d) {
  var s,c,o=smartsupp=function(){ o._.push(arguments)};o._=[];
  s=d.getElementsByTagName('script')[0];c=d.createElement('script');
  c.type='text/javascript';c.charset='utf-8';c.async=true;
  c.src='https://www.smartsuppchat.com/loader.js?';s.parentNode.insertBefore(c,s);
})(document);
</script>`,
	},
	{
		name: 'LiveChat',
		service: 'livechat',
		place: 'footer',
		asks: [ 'cdn.livechatinc.com/tracking.js' ],
		html: `<!-- Start of LiveChat (www.livechat.com) code -->
<script>
    window.__lc = window.__lc || {};
    window.__lc.license = 10000001;
    ;(function(n,t,c){function i(n){return e._h?e._h.apply(null,n):e._q.push(n)}var e={_q:[],_h:null,_v:"2.0",on:function(){i(["on",c.call(arguments)])},call:function(){i(["call",c.call(arguments)])},init:function(){var n=t.createElement("script");n.async=!0,n.type="text/javascript",n.src="https://cdn.livechatinc.com/tracking.js",t.head.appendChild(n)}};!n.__lc.asyncInit&&e.init(),n.LiveChatWidget=n.LiveChatWidget||e}(window,document,[].slice))
</script>
<!-- End of LiveChat code -->`,
	},
	{
		name: 'Brevo Conversations',
		service: 'brevo-chat',
		place: 'footer',
		asks: [ 'conversations-widget.brevo.com/brevo-conversations.js' ],
		html: `<!-- Brevo Conversations {literal} -->
<script>
    (function(d, w, c) {
        w.BrevoConversationsID = '000000000000000000000001';
        w[c] = w[c] || function() {
            (w[c].q = w[c].q || []).push(arguments);
        };
        var s = d.createElement('script');
        s.async = true;
        s.src = 'https://conversations-widget.brevo.com/brevo-conversations.js';
        if (d.head) d.head.appendChild(s);
    })(document, window, 'BrevoConversations');
</script>
<!-- /Brevo Conversations {/literal} -->`,
	},
	{
		name: 'reCAPTCHA v3',
		service: 'recaptcha',
		place: 'footer',
		asks: [ 'www.google.com/recaptcha/api.js?render=6LcVitrine' ],
		html: `<script src="https://www.google.com/recaptcha/api.js?render=6LcVitrine"></script>
<script>
  grecaptcha.ready(function() { grecaptcha.execute('6LcVitrine', {action: 'submit'}); });
</script>`,
	},
	{
		name: 'hCaptcha',
		service: 'hcaptcha',
		place: 'block',
		asks: [ 'js.hcaptcha.com/1/api.js' ],
		html: `<script src="https://js.hcaptcha.com/1/api.js" async defer></script>
<div class="h-captcha" data-sitekey="00000000-0000-4000-8000-000000000005"></div>`,
	},
	{
		name: 'Cloudflare Turnstile',
		service: 'cloudflare-turnstile',
		place: 'block',
		asks: [ 'challenges.cloudflare.com/turnstile/v0/api.js' ],
		html: `<script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer></script>
<div class="cf-turnstile" data-sitekey="0x4AAAAAAAVitrine01"></div>`,
	},
];
