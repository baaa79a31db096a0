#pragma once
// Services that handle data for others, by the names they go by.

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace codicil::checking {

struct Vendor {
  std::string_view name;
  bool sets_cookies = false;  // by its own documentation, unless somebody turns that off
};

// Those that published privacy policies, lists of processors and cookie tables name most, and their like. Only names
// that mean the service and nothing else: no words of everyday language, no makers of browsers and telephones, and no
// networks that a page can link to without sending them anything. Ordered by name.
inline constexpr auto vendors = std::to_array<Vendor>({
    {"AdSense", true},
    {"Adyen"},
    {"Akismet"},
    {"Amazon Web Services"},
    {"Amplitude"},
    {"AppsFlyer"},
    {"Auth0"},
    {"BigQuery"},
    {"Braintree"},
    {"Brevo"},
    {"Calendly"},
    {"Cloudflare"},
    {"Crashlytics"},
    {"Criteo", true},
    {"Datadog"},
    {"DigitalOcean"},
    {"Disqus"},
    {"DoubleClick", true},
    {"Eventbrite"},
    {"Facebook Pixel", true},
    {"Fastly"},
    {"Firebase"},
    {"Google Ads", true},
    {"Google Analytics", true},
    {"Google Cloud"},
    {"Google Fonts"},
    {"Google Forms"},
    {"Google Maps"},
    {"Google Tag Manager"},
    {"Google Workspace"},
    {"Gravatar"},
    {"Hetzner"},
    {"Hotjar", true},
    {"HubSpot", true},
    {"Klarna"},
    {"Klaviyo"},
    {"MailChimp"},
    {"Mailchimp"},
    {"MailerLite"},
    {"Mailgun"},
    {"Matomo"},
    {"Meta Pixel", true},
    {"Mixpanel", true},
    {"Netlify"},
    {"OpenAI"},
    {"Outbrain"},
    {"PayPal"},
    {"Paypal"},
    {"Salesforce"},
    {"SendGrid"},
    {"Sendinblue"},
    {"Shopify"},
    {"Stripe"},
    {"SurveyMonkey"},
    {"Taboola"},
    {"Twilio"},
    {"Typeform"},
    {"Vercel"},
    {"Vimeo"},
    {"Zendesk"},
    {"hCaptcha"},
    {"reCAPTCHA"},
});
static_assert(std::ranges::is_sorted(vendors, {}, &Vendor::name));

inline constexpr auto vendor_initials = [] {
  std::array<bool, 256> table{};
  for (const Vendor& vendor : vendors) table[static_cast<unsigned char>(vendor.name.front())] = true;
  return table;
}();
constexpr bool begins_vendor(char first) { return vendor_initials[static_cast<unsigned char>(first)]; }

// Those whose names begin with this character.
constexpr std::span<const Vendor> vendors_with(char first) {
  const auto initial = [](const Vendor& vendor) { return vendor.name.front(); };
  return {std::ranges::lower_bound(vendors, first, {}, initial), std::ranges::upper_bound(vendors, first, {}, initial)};
}

}  // namespace codicil::checking
