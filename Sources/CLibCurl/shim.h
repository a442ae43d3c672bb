// curl_easy_setopt and curl_easy_getinfo take any argument, which Swift cannot call.
#pragma once
#include <curl/curl.h>

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_progress(
    CURL *handle, curl_xferinfo_callback watch, void *watched) {
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, watched);
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
}

static inline CURLcode curl_set_debug(CURL *handle, curl_debug_callback hear, void *hearing) {
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, hearing);
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, hear);
}

static inline long curl_response_code(CURL *handle) {
  long code = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
  return code;
}
