#pragma once
// Services that handle data for others, by the names they go by.

#include "check/house/quantities.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace codicil::checking {

struct Vendor {
  std::string_view name;
  bool sets_cookies = false;  // by its own documentation, unless somebody turns that off
  std::string_view also{};    // another name that it goes by
};

// Those that published privacy policies, lists of processors and cookie tables name most, and their like. Only names
// that mean the service and nothing else: no words of everyday language, no makers of browsers and telephones, and no
// networks that a page can link to without sending them anything. Ordered by name.
inline constexpr auto vendors = std::to_array<Vendor>({
    {"AWS", false, "Amazon Web Services"},
    {"AdSense", true},
    {"Adyen"},
    {"Akismet"},
    {"Amazon Web Services", false, "AWS"},
    {"Amplitude"},
    {"AppsFlyer"},
    {"Auth0"},
    {"BigQuery"},
    {"Braintree"},
    {"Brevo", false, "Sendinblue"},
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
    {"Google Analytics", true, "GA4"},
    {"Google Cloud", false, "GCP"},
    {"Google Fonts"},
    {"Google Forms"},
    {"Google Maps"},
    {"Google Meet"},
    {"Google Tag Manager", false, "GTM"},
    {"Google Workspace"},
    {"Gravatar"},
    {"Hetzner"},
    {"Hotjar", true},
    {"HubSpot", true},
    {"Klarna"},
    {"Klaviyo"},
    {"MailChimp", false, "Mailchimp"},
    {"Mailchimp", false, "MailChimp"},
    {"MailerLite"},
    {"Mailgun"},
    {"Matomo"},
    {"Meta Pixel", true},
    {"Microsoft 365"},
    {"Microsoft Azure"},
    {"Microsoft Teams"},
    {"Mixpanel", true},
    {"Netlify"},
    {"OpenAI"},
    {"Outbrain"},
    {"PayPal", false, "Paypal"},
    {"Paypal", false, "PayPal"},
    {"Salesforce"},
    {"SendGrid"},
    {"Sendinblue", false, "Brevo"},
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

// Those that a text names and does not deny, once each.
std::vector<Found<const Vendor*>> vendors_in(std::string_view text);

// Whether so many bytes are no part of longer words.
bool is_alone(std::string_view text, std::size_t at, std::size_t size);

}  // namespace codicil::checking
